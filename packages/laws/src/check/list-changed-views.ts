import { type Copy, findKeptReservation, type Ledger, type Order, titleOf } from '../guide/index.js';
import type { Question } from '../system/lending-system.js';

const of = (who: string): readonly Question[] => [
  { is: 'reservations', who, as: who },
  { is: 'loans', who, as: who },
];

export const listAllViews = ({ world }: Ledger): readonly Question[] =>
  world.people.flatMap(({ who }) => of(who));

/** The person in the order. If the order names only a copy, the person of the reservation with this copy. */
const peopleOf = (order: Order, copy: Copy, ledger: Ledger): readonly string[] => {
  if ('who' in order) return [order.who];
  const kept = findKeptReservation(ledger, copy)?.who;
  return kept === undefined ? [] : [kept];
};

/** The views that an order may have changed. */
export const listChangedViews = (order: Order, ledger: Ledger): readonly Question[] => {
  const queue = (name: string): Question => ({ is: 'queue', title: name });
  if (order.is === 'undo') return [...listAllViews(ledger), queue(titleOf(ledger, order.copy))];
  if ('copy' in order)
    return [...peopleOf(order, order.copy, ledger).flatMap(of), queue(titleOf(ledger, order.copy))];
  if (order.is === 'reserve') return [...of(order.who), ...order.lines.map((line) => queue(line.title))];
  if (order.is === 'changeRank') return of(order.who);
  return 'title' in order ? [...of(order.who), queue(order.title)] : listAllViews(ledger);
};
