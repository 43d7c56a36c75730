import type { LocalTime } from '@torioki/laws/guide';
import type { DataOf, LendingEventType } from '@torioki/lending';
import type { InheritedType } from '@torioki/lending/events';
import type { KeptLedger } from './kept-ledger.js';

/** The change of the ledger by an event that the guide does not judge. */
export type Following<Type extends LendingEventType> = (
  data: DataOf<Type>,
  ledger: KeptLedger,
  now: LocalTime,
) => void;

export type Followings = { readonly [Type in LendingEventType]?: Following<Type> };

/** Adds a migrated reservation, with the copy that is set aside for it. */
const reservationTakenOver: Following<'ReservationTakenOver'> = (data, ledger, now) => {
  const { reservation: id, title, borrower: who, location: at, since, rank, group, turnCame } = data;
  const { stands, copy } = data;
  const on = 'on' in stands ? stands.on : null;
  ledger.inherit({
    ...{ id, title, who, at, since: now },
    old: `${since} ${String(rank).padStart(16, '0')} ${id}`,
    suspendedUntil: null,
    inOrder:
      group === null ? null : { of: ledger.oldOrder(group), rank: 0, turnCame, wasKept: copy !== null },
    kept:
      copy === null
        ? null
        : {
            ...{ copy, since: now, told: 'noticedOn' in stands ? stands.noticedOn : null },
            ...{ shipped: on, arrived: stands.is === 'arrived' ? on : null },
          },
  });
};

/** Adds migrated reservations and loans. The guide judges only later decisions, but counts these. */
export const inherited: Required<Pick<Followings, InheritedType | 'ReadingOrderSet'>> = {
  CopyTakenOver: ({ stands, ...copy }, ledger) => {
    ledger.hold(copy);
    if (stands.is !== 'on-shelf') ledger.setAway(copy.copy, stands.is === 'missing' ? 'lost' : 'coming-back');
  },
  ReservationTakenOver: reservationTakenOver,
  LoanTakenOver: ({ copy, title, borrower, location, dueDate, renewals }, ledger) =>
    ledger.inheritLoan({
      ...{ copy, title, who: borrower, at: location, due: dueDate, renewals },
      beforeMail: null,
    }),
  ReadingOrderSet: ({ ranks }, ledger) => {
    for (const { reservation, rank } of ranks)
      ledger.change(reservation, ({ inOrder }) => ({ inOrder: inOrder && { ...inOrder, rank } }));
  },
};
