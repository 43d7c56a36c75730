import type { LocalTime } from '@torioki/laws/guide';
import type { LendingEvent, LendingEventType } from '@torioki/lending';
import { inherited, type Following, type Followings } from './inherited.js';
import type { KeptLedger, Standing } from './kept-ledger.js';

const told = ({ kept }: Standing, on: string | null) => ({ kept: kept && { ...kept, told: on } });

/** Changes of the ledger for events that are no order of the guide, or that it leaves to the library. */
const followings: Followings = {
  PolicyPublished: (data, { rules }) => rules.policy(data),
  PickupLocationAdded: (data, { rules }) => rules.place(data, data.headquarters),
  PickupLocationChanged: (data, { rules }) => rules.place(data),
  ClosedDaysPublished: (data, { rules }) => rules.closedDays(data),
  DispatchDaysPublished: (data, { rules }) => rules.dispatchDays(data),
  ClosureExtended: (closure, ledger) => ledger.close(closure),
  CopyAdded: (copy, ledger) => ledger.hold(copy),
  CopyTakenOver: inherited.CopyTakenOver,
  ReservationTakenOver: inherited.ReservationTakenOver,
  LoanTakenOver: inherited.LoanTakenOver,
  ReadingOrderSet: inherited.ReadingOrderSet,
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
    ledger.change(reservation, (one) => told(one, now.slice(0, 10))),
  PickupChanged: ({ reservation, location, copy }, ledger) =>
    ledger.change(reservation, (one) => ({ at: location, ...(copy === null ? {} : told(one, null)) })),
  TurnPassedOn: ({ reservation }, ledger) =>
    ledger.change(reservation, ({ inOrder }) => ({ inOrder: inOrder && { ...inOrder, turnCame: false } })),
  TurnCame: ({ reservation }, ledger) =>
    ledger.change(reservation, ({ inOrder }) => ({ inOrder: inOrder && { ...inOrder, turnCame: true } })),
};

export const follow = (event: LendingEvent, ledger: KeptLedger, now: LocalTime): void =>
  (followings[event.type] as Following<LendingEventType> | undefined)?.(event.data, ledger, now);
