import type { LocalTime } from '@torioki/laws/guide';
import type { DataOf, LendingEvent, LendingEventType } from '@torioki/lending';
import { migratedChanges, type LedgerChange, type LedgerChanges } from './migrated-changes.js';
import type { HistoryLedger } from './history-ledger.js';
import type { LedgerReservation } from './ledger-reservation.js';

const setNoticeDay = ({ kept }: LedgerReservation, on: string | null) => ({
  kept: kept && { ...kept, notifiedOn: on },
});

/** The copy set aside for a reservation, once an event of this type is undone. */
const restoreKept = (kept: LedgerReservation['kept'], is: DataOf<'Undone'>['back']['is']) => {
  if (is === 'Secured') return null;
  if (is === 'Shipped') return kept && { ...kept, shipped: null };
  return is === 'ArrivedAtBranch' ? kept && { ...kept, arrived: null } : kept;
};

type UndoneOfCopy = Pick<DataOf<'Undone'>, 'copy' | 'back'>;

/** Changes the loan of a copy, if an event of the loan was undone. */
const undoOfLoan = ({ copy, back }: UndoneOfCopy, ledger: HistoryLedger): void => {
  if (back.is === 'PickedUp') ledger.undoLoan(copy);
  if (back.is === 'Returned') ledger.undoReturn(copy);
  if (back.is === 'Renewed') ledger.changeLoan(copy, { due: back.dueDate, renewals: back.renewals });
};

const findAway = (removed: string | null) => (removed === null ? 'coming-back' : 'removed-coming-back');

type BeforeLoss = Extract<UndoneOfCopy['back'], { readonly is: 'DeclaredLost' }>['situation'];

/** Puts a copy where it was before it was lost. */
const undoLoss = (copy: UndoneOfCopy['copy'], before: BeforeLoss, ledger: HistoryLedger): void => {
  ledger.setAway(copy, before.is === 'lent-to-library' ? 'coming-back' : null);
  if (before.is === 'removed') ledger.setAway(copy, 'removed');
  if ('comingBackSince' in before) ledger.setAway(copy, findAway(before.removed));
  if (before.is === 'with-reservation') ledger.keepAgain(copy);
  if (before.is === 'on-loan') ledger.undoReturn(copy);
};

/** Changes the situation of a copy, if it was moved, removed or declared lost by mistake. */
const undoOfCopy = ({ copy, back }: UndoneOfCopy, ledger: HistoryLedger): void => {
  if (back.is === 'RemovedFromCirculation') ledger.setAway(copy, back.isOnShelf ? null : 'coming-back');
  if (back.is === 'ReceivedAtHeadquarters') ledger.setAway(copy, findAway(back.removed));
  if (back.is === 'CameBack') ledger.keepAgain(copy);
  if (back.is === 'DeclaredLost') undoLoss(copy, back.situation, ledger);
};

/** Changes the ledger for events that the guide's orders do not cover. */
const changesByType: LedgerChanges = {
  PolicyPublished: (data, { rules }) => rules.policy(data),
  PickupLocationAdded: (data, { rules }) => rules.place(data, data.headquarters),
  PickupLocationChanged: (data, { rules }) => rules.place(data),
  ClosedDaysPublished: (data, { rules }) => rules.closedDays(data),
  DispatchDaysPublished: (data, { rules }) => rules.dispatchDays(data),
  ClosureExtended: (closure, ledger) => ledger.close(closure),
  CopyAdded: (copy, ledger) => ledger.hold(copy),
  CopyMigrated: migratedChanges.CopyMigrated,
  ReservationMigrated: migratedChanges.ReservationMigrated,
  LoanMigrated: migratedChanges.LoanMigrated,
  ReadingOrderSet: migratedChanges.ReadingOrderSet,
  LoanClassChanged: ({ copy, loanClass }, ledger) => {
    const held = ledger.held(copy);
    if (held) ledger.hold({ ...held, loanClass });
  },
  LentToLibrary: ({ copy }, ledger) => ledger.setAway(copy, 'coming-back'),
  ReturnedByLibrary: ({ copy }, ledger) => ledger.setAway(copy, 'coming-back'),
  Found: ({ copy, removed }, ledger) => ledger.setAway(copy, removed === null ? null : 'removed'),
  RemovedFromCirculation: ({ copy, reservation, travelsBack }, ledger) => {
    ledger.setAway(copy, travelsBack ? 'removed-coming-back' : 'removed');
    if (reservation !== null) ledger.change(reservation, () => ({ kept: null }));
  },
  ReturnedToCirculation: ({ copy, isOnShelf }, ledger) => {
    if (isOnShelf) ledger.setAway(copy, null);
    else if (ledger.awayAs(copy) === 'removed-coming-back') ledger.setAway(copy, 'coming-back');
  },
  ReadyNoticeNotSent: ({ reservation }, ledger, now) =>
    ledger.change(reservation, (one) => setNoticeDay(one, now.slice(0, 10))),
  PickupChanged: ({ reservation, location, copy }, ledger) =>
    ledger.change(reservation, (one) => ({
      at: location,
      ...(copy === null ? {} : setNoticeDay(one, null)),
    })),
  Undone: ({ copy, reservation, back }, ledger) => {
    undoOfLoan({ copy, back }, ledger);
    undoOfCopy({ copy, back }, ledger);
    if (reservation !== null)
      ledger.change(reservation, ({ kept }) => ({ kept: restoreKept(kept, back.is) }));
  },
  TurnPassedOn: ({ reservation }, ledger) =>
    ledger.change(reservation, ({ inOrder }) => ({ inOrder: inOrder && { ...inOrder, hasTurn: false } })),
  TurnCame: ({ reservation }, ledger) =>
    ledger.change(reservation, ({ inOrder }) => ({ inOrder: inOrder && { ...inOrder, hasTurn: true } })),
};

export const applyEvent = (event: LendingEvent, ledger: HistoryLedger, now: LocalTime): void =>
  (changesByType[event.type] as LedgerChange<LendingEventType> | undefined)?.(event.data, ledger, now);
