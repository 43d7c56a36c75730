import { allows, forbids, type Law, makesNoSense, type Ruling } from '../law.js';
import { type Ledger, reservationOf, reservationsOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';
import type { Order } from '../words.js';

type ChangeRank = Extract<Order, { is: 'changeRank' }>;

/**
 * The largest rank of a volume that ever had a kept copy; 0 without such a volume. Ignores reading orders in
 * which no rank changes.
 */
const lastSettledRank = (ledger: Ledger, who: string, changed: readonly { readonly of: number }[]): number =>
  Math.max(
    0,
    ...reservationsOf(ledger, who).flatMap(({ inOrder }) =>
      inOrder?.wasKept === true && changed.some(({ of }) => of === inOrder.of) ? [inOrder.rank] : [],
    ),
  );

const judgeRankChange = (ledger: Ledger, { who, ranks }: ChangeRank): Ruling | undefined => {
  const changed = ranks.flatMap(({ title }) => {
    const inOrder = reservationOf(ledger, who, title)?.inOrder ?? null;
    return inOrder === null ? [] : [{ title, ...inOrder }];
  });
  if (changed.length < ranks.length) return undefined;
  if (new Set(changed.map(({ of }) => of)).size > 1)
    return makesNoSense(() =>
      bilingual('The volumes belong to two reading orders.', '二つの読みたい順予約にまたがっている。'),
    );
  const settled = changed.find(({ wasKept }) => wasKept);
  if (settled !== undefined)
    return forbids(() =>
      bilingual(`A copy of ${settled.title} was secured.`, `${settled.title}はすでに確保された。`),
    );
  const least = lastSettledRank(ledger, who, changed);
  if (ranks.some(({ rank }) => rank <= least))
    return forbids(() =>
      bilingual(
        `A copy of the volume with rank ${least} was secured, so no volume can come before it.`,
        `優先順位${least}の巻はすでに確保されたので、その前にはならない。`,
      ),
    );
  return allows(() => bilingual('No copy of these volumes was secured.', 'まだどれも確保されていない。'));
};

export const turnStays: Law = {
  id: 'turn-stays',
  statement: bilingual(
    'In a reading order, a volume keeps its rank once a copy was secured for it. The other volumes can change their ranks, but only to ranks after all volumes with a settled rank. The first of the other volumes has the next turn.',
    '読みたい順で確保された巻の番は変わらない。優先順位を変えられるのは、まだ確保されていない巻だけで、その先頭に番が来る。',
  ),
  class: 'A',
  where: ['A19', 'A32'],
  level: 'reading-order',
  needs: ['changeRank'],
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => (order.is === 'changeRank' ? judgeRankChange(ledger, order) : undefined),
};
