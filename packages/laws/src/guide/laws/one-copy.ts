import { findHandoverPlace } from '../find-handover-place.js';
import { allows, forbids, type Law, makesNoSense, type Ruling } from '../law.js';
import { findKeptReservation, type Ledger, loanOf, findNext, isOnShelf, titleOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';
import type { Copy } from '../words.js';

interface CopyOrder {
  readonly is: 'fill' | 'pickUp';
  readonly copy: Copy;
}

const notAtPickupPlace = (copy: Copy) => () =>
  bilingual(`${copy} is not at its pickup place yet.`, `${copy}はまだ受取場所にない。`);

/** Judges a copy that is not free. It is on loan, kept for a patron, or not yet at its pickup location. */
const judgeTakenCopy = (ledger: Ledger, { is, copy }: CopyOrder): Ruling | undefined => {
  const loan = loanOf(ledger, copy);
  if (loan !== undefined)
    return makesNoSense(() =>
      bilingual(`${loan.who} has ${copy} at home.`, `${copy}は${loan.who}さんに貸出中。`),
    );
  const kept = findKeptReservation(ledger, copy);
  if (kept === undefined) return undefined;
  if (is === 'pickUp')
    return findHandoverPlace(ledger, copy) === undefined ? makesNoSense(notAtPickupPlace(copy)) : undefined;
  return forbids(() =>
    bilingual(`${copy} is already kept for ${kept.who}.`, `${copy}はすでに${kept.who}さんに確保されている。`),
  );
};

const judgeShelfCopy = (ledger: Ledger, { is, copy }: CopyOrder): Ruling | undefined => {
  if (!isOnShelf(ledger, copy)) return undefined;
  if (is === 'fill' && findNext(ledger, titleOf(ledger, copy)) === undefined) return undefined;
  return allows(() => bilingual(`${copy} is on the shelf.`, `${copy}は在架。`));
};

export const oneCopy: Law = {
  id: 'one-copy',
  statement: bilingual(
    'A copy is kept for one person, or lent to one, and is in one place.',
    '一冊の本は、一人に確保されるか、一人に貸し出されるか、一つの場所にある。',
  ),
  class: 'O',
  where: [],
  level: 'core',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is !== 'fill' && order.is !== 'pickUp') return undefined;
    const request = { is: order.is, copy: order.copy };
    return judgeTakenCopy(ledger, request) ?? judgeShelfCopy(ledger, request);
  },
};
