import { allows, forbids, type Law, type Ruling } from '../law.js';
import { type Ledger, reservationOf, reservationsOf } from '../ledger.js';
import { said } from '../said.js';
import type { Order } from '../words.js';

type ChangeRank = Extract<Order, { is: 'changeRank' }>;

/** The last rank whose turn came, in the orders that are changed. */
const rankOfTurns = (ledger: Ledger, who: string, changed: readonly { readonly of: number }[]): number =>
  Math.max(
    0,
    ...reservationsOf(ledger, who).flatMap(({ inOrder }) =>
      inOrder?.turnCame === true && changed.some(({ of }) => of === inOrder.of) ? [inOrder.rank] : [],
    ),
  );

const ruled = (ledger: Ledger, { who, ranks }: ChangeRank): Ruling | undefined => {
  const changed = ranks.flatMap(({ title }) => {
    const inOrder = reservationOf(ledger, who, title)?.inOrder ?? null;
    return inOrder === null ? [] : [{ title, ...inOrder }];
  });
  if (changed.length < ranks.length) return undefined;
  const come = changed.find(({ turnCame }) => turnCame);
  if (come !== undefined)
    return forbids(() => said(`The turn of ${come.title} has come.`, `${come.title}の番はすでに来ている。`));
  const least = rankOfTurns(ledger, who, changed);
  if (ranks.some(({ rank }) => rank <= least))
    return forbids(() =>
      said(
        `A volume of rank ${least} has had its turn: none comes before it any more.`,
        `優先順位${least}の巻の番はすでに来ているので、その前にはならない。`,
      ),
    );
  return allows(() => said('None of them has had its turn.', 'まだ番が来ていない。'));
};

export const turnStays: Law = {
  id: 'turn-stays',
  says: said(
    'A turn that came in a reading order stays: ranks change only among those who are held back, and after those whose turn came.',
    '読みたい順で一度来た番は変わらない。優先順位を変えられるのは、まだ番が来ていない巻だけ。',
  ),
  class: 'A',
  where: ['A19', 'A32'],
  level: 'reading-order',
  needs: ['changeRank'],
  sides: ['allowed', 'forbidden'],
  order: (ledger, order) => (order.is === 'changeRank' ? ruled(ledger, order) : undefined),
};
