import { handedOverAt } from '../handed-over-at.js';
import { allows, forbids, type Law, makesNoSense, type Ruling } from '../law.js';
import { keptFor, type Ledger, loanOf, nextFor, onShelf, titleOf } from '../ledger.js';
import { said } from '../said.js';
import type { Copy } from '../words.js';

interface Asked {
  readonly is: 'fill' | 'pickUp';
  readonly copy: Copy;
}

const elsewhere = (copy: Copy) => () =>
  said(`${copy} is not where it is fetched yet.`, `${copy}はまだ受取場所にない。`);

/** Judges a copy that is not free. It is on loan, kept for a patron, or not yet at its pickup location. */
const withAnybody = (ledger: Ledger, { is, copy }: Asked): Ruling | undefined => {
  const loan = loanOf(ledger, copy);
  if (loan !== undefined)
    return makesNoSense(() => said(`${loan.who} has ${copy} at home.`, `${copy}は${loan.who}さんに貸出中。`));
  const kept = keptFor(ledger, copy);
  if (kept === undefined) return undefined;
  if (is === 'pickUp')
    return handedOverAt(ledger, copy) === undefined ? makesNoSense(elsewhere(copy)) : undefined;
  return forbids(() =>
    said(`${copy} is kept for ${kept.who} already.`, `${copy}はすでに${kept.who}さんに確保されている。`),
  );
};

const onTheShelf = (ledger: Ledger, { is, copy }: Asked): Ruling | undefined => {
  if (!onShelf(ledger, copy)) return undefined;
  if (is === 'fill' && nextFor(ledger, titleOf(ledger, copy)) === undefined) return undefined;
  return allows(() => said(`${copy} is on the shelf.`, `${copy}は在架。`));
};

export const oneCopy: Law = {
  id: 'one-copy',
  says: said(
    'A copy is kept for one person, or lent to one, and is in one place.',
    '一冊の本は、一人に確保されるか、一人に貸し出されるか、一つの場所にある。',
  ),
  class: 'O',
  where: [],
  level: 'core',
  sides: ['allowed', 'forbidden'],
  order: (ledger, order) => {
    if (order.is !== 'fill' && order.is !== 'pickUp') return undefined;
    const asked = { is: order.is, copy: order.copy };
    return withAnybody(ledger, asked) ?? onTheShelf(ledger, asked);
  },
};
