import type { LocalTime } from '@torioki/laws/guide';
import type { DataOf, LendingEventType } from '@torioki/lending';
import type { MigratedType } from '@torioki/lending/events';
import type { HistoryLedger } from './history-ledger.js';

/** Changes the ledger for an event that the guide does not judge. */
export type LedgerChange<Type extends LendingEventType> = (
  data: DataOf<Type>,
  ledger: HistoryLedger,
  now: LocalTime,
) => void;

export type LedgerChanges = { readonly [Type in LendingEventType]?: LedgerChange<Type> };

/** Adds a migrated reservation, with the copy that is set aside for it. */
const addMigratedReservation: LedgerChange<'ReservationMigrated'> = (data, ledger, now) => {
  const { reservation: id, title, borrower: who, location: at, since, rank, group, turnCame } = data;
  const { statusAtMigration, copy } = data;
  const on = 'on' in statusAtMigration ? statusAtMigration.on : null;
  ledger.inherit({
    ...{ id, title, who, at, since: now },
    old: `${since} ${String(rank).padStart(16, '0')} ${id}`,
    suspendedUntil: null,
    inOrder:
      group === null
        ? null
        : { of: ledger.oldOrder(group), rank: 0, hasTurn: turnCame, wasKept: copy !== null },
    kept:
      copy === null
        ? null
        : {
            ...{
              copy,
              since: now,
              notifiedOn: 'noticedOn' in statusAtMigration ? statusAtMigration.noticedOn : null,
            },
            ...{ shipped: on, arrived: statusAtMigration.is === 'arrived' ? on : null },
          },
  });
};

/**
 * Adds migrated reservations and loans. The guide judges only decisions of this system, but the migrated
 * items count in these decisions.
 */
export const migratedChanges: Required<Pick<LedgerChanges, MigratedType | 'ReadingOrderSet'>> = {
  CopyMigrated: ({ statusAtMigration, ...copy }, ledger) => {
    ledger.hold(copy);
    if (statusAtMigration.is !== 'on-shelf')
      ledger.setAway(copy.copy, statusAtMigration.is === 'missing' ? 'lost' : 'coming-back');
  },
  ReservationMigrated: addMigratedReservation,
  LoanMigrated: ({ copy, title, borrower, location, dueDate, renewals }, ledger) =>
    ledger.inheritLoan({
      ...{ copy, title, who: borrower, at: location, due: dueDate, renewals },
      beforeMail: null,
    }),
  ReadingOrderSet: ({ ranks }, ledger) => {
    for (const { reservation, rank } of ranks)
      ledger.change(reservation, ({ inOrder }) => ({ inOrder: inOrder && { ...inOrder, rank } }));
  },
};
