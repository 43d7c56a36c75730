import { allows, forbids, free, type Law, makesNoSense, type Ruling } from '../law.js';
import {
  findEarlierVolume,
  type Ledger,
  findNext,
  isOnShelf,
  queueOf,
  reservationOf,
  reservationsOf,
  titleOf,
} from '../ledger.js';
import { bilingual } from '../bilingual.js';
import type { Order } from '../words.js';

/** Judges the ranks (優先順位) of a new reading order. */
const judgeNewRanks = ({ lines }: Extract<Order, { is: 'reserve' }>): Ruling | undefined => {
  const ranks = lines.flatMap(({ rank }) => rank ?? []);
  if (ranks.length === 0) return undefined;
  if (new Set(ranks).size < ranks.length)
    return makesNoSense(() => bilingual('Two volumes have the same rank.', '同じ優先順位の本がある。'));
  return allows(() => bilingual('Each volume has its own rank.', '優先順位はすべて異なる。'));
};

/** Judges a fill if a reading order matters: the next patron has a turn, or all patrons are held back. */
const judgeFill = (ledger: Ledger, copy: string): Ruling | undefined => {
  const title = titleOf(ledger, copy);
  const queue = queueOf(ledger, title);
  if (queue.length === 0 || !isOnShelf(ledger, copy)) return undefined;
  const next = findNext(ledger, title);
  if (next !== undefined)
    return next.inOrder === null
      ? undefined
      : allows(() =>
          bilingual(
            `It is ${next.who}'s turn to read ${title}.`,
            `${next.who}さんの${title}の番が来ている。`,
          ),
        );
  const [held] = queue.flatMap((one) => {
    const earlier = findEarlierVolume(ledger, one)?.title;
    return earlier === undefined ? [] : [{ who: one.who, earlier }];
  });
  return held === undefined
    ? undefined
    : forbids(() =>
        bilingual(
          `${held.who} reads ${held.earlier} before ${title}, and ${held.earlier} is not ready.`,
          `${held.who}さんは${title}の前に${held.earlier}を読むが、まだ用意できていない。`,
        ),
      );
};

/** Compares the new ranks with the unchanged ranks of the same reading order. */
const judgeChangedRanks = (
  ledger: Ledger,
  { who, ranks }: Extract<Order, { is: 'changeRank' }>,
): Ruling | undefined => {
  const [of] = ranks.flatMap(({ title }) => reservationOf(ledger, who, title)?.inOrder?.of ?? []);
  const after = reservationsOf(ledger, who).flatMap(({ title, inOrder }) =>
    inOrder !== null && inOrder.of === of
      ? [ranks.find((one) => one.title === title)?.rank ?? inOrder.rank]
      : [],
  );
  if (new Set(after).size < after.length)
    return forbids(() => bilingual('Two volumes would have the same rank.', '優先順位が重なる。'));
  const isPast = ledger.pastRanks.some(
    (past) => past.of === of && ranks.some(({ rank }) => rank === past.rank),
  );
  return isPast
    ? free(() =>
        bilingual(
          'The rank belonged to a volume that has left the reading order.',
          'すでにない巻の優先順位だった。',
        ),
      )
    : undefined;
};

export const inOrder: Law = {
  id: 'in-order',
  statement: bilingual(
    'In a reading order, a volume is held back if, and only if, an earlier volume is open and not ready. No two volumes have the same rank.',
    '読みたい順予約では、前の巻が用意できるまで次の巻は確保しない。優先順位は重ならない。',
  ),
  class: 'R',
  where: ['R44', 'R45', 'R47', 'A18', 'A20', 'A21'],
  level: 'reading-order',
  reading: 'readOrderRelease',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is === 'reserve') return judgeNewRanks(order);
    if (order.is === 'changeRank') return judgeChangedRanks(ledger, order);
    return order.is === 'fill' ? judgeFill(ledger, order.copy) : undefined;
  },
};
