import {
  listKeptReservations,
  closes,
  headquarters,
  findKeptReservation,
  type Ledger,
  type Order,
  today,
} from '../guide/index.js';

/** The reasons why a promise to a patron may fail: a new closure, a late parcel, or a lost copy. */
export type PromiseException = 'changed' | 'late' | 'lost';

const listChanged = (
  before: Ledger,
  order: Extract<Order, { readonly is: 'close' }>,
): readonly PromiseException[] =>
  listKeptReservations(before).flatMap(({ at, kept }) => {
    const until = kept.promised?.until ?? null;
    const concerns = closes(order, at) || (closes(order, headquarters(before)) && kept.shipped === null);
    return until !== null && concerns && order.from <= until ? ['changed'] : [];
  });

const isLate = (from: string | null, day: string): boolean => from !== null && from < day;

/** The reasons for failed promises: one for each promise that an accepted order makes impossible. */
export const listPromiseExceptions = (before: Ledger, order: Order): readonly PromiseException[] => {
  if (order.is === 'close') return listChanged(before, order);
  if (order.is !== 'arrive' && order.is !== 'lost') return [];
  const promised = findKeptReservation(before, order.copy)?.kept.promised;
  if (promised === undefined) return [];
  if (order.is === 'lost') return ['lost'];
  return isLate(promised.from, today(before)) ? ['late'] : [];
};
