import { type Ledger, type Order, titleOf } from '../guide/index.js';
import type { Question } from '../system/lending-system.js';

/** What is worth asking after an order: what it may have changed. */
export const questionsAfter = (order: Order, ledger: Ledger): readonly Question[] => {
  const of = (who: string): readonly Question[] => [
    { of: 'reservations', who, as: who },
    { of: 'loans', who, as: who },
  ];
  const queue = (name: string): readonly Question[] => [{ of: 'queue', title: name }];
  if (order.is === 'reserve') return [...of(order.who), ...order.lines.flatMap((line) => queue(line.title))];
  if (order.is === 'cancel' || order.is === 'changePickup') return [...of(order.who), ...queue(order.title)];
  if (order.is === 'pickUp' || order.is === 'renew')
    return [...of(order.who), ...queue(titleOf(ledger, order.copy))];
  return 'copy' in order ? queue(titleOf(ledger, order.copy)) : [];
};
