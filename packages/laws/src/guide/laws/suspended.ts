import { allows, forbids, free, type Law, type Ruling } from '../law.js';
import {
  findEarlierVolume,
  isSuspended,
  type Ledger,
  findNext,
  isOnShelf,
  queueOf,
  reservationOf,
  titleOf,
  today,
} from '../ledger.js';
import { bilingual } from '../bilingual.js';
import type { Order } from '../words.js';

/** Forbids a suspension that ends today or earlier. The library decides how long a suspension may be. */
const judgeSuspend = (
  ledger: Ledger,
  { who, title, until }: Extract<Order, { is: 'suspend' }>,
): Ruling | undefined => {
  if (reservationOf(ledger, who, title)?.kept !== null) return undefined;
  return until > today(ledger)
    ? free(() =>
        bilingual('The library decides how long a suspension may be.', '休止できる期間は図書館が決める。'),
      )
    : forbids(() => bilingual(`${until} is not after today.`, `${until}は今日より後の日ではない。`));
};

const judgeResume = (
  ledger: Ledger,
  { who, title }: Extract<Order, { is: 'resume' }>,
): Ruling | undefined => {
  const reservation = reservationOf(ledger, who, title);
  if (reservation?.kept !== null) return undefined;
  return isSuspended(ledger, reservation)
    ? allows(() => bilingual(`${who} has suspended ${title}.`, `${who}さんは${title}の予約を休止している。`))
    : free(() =>
        bilingual(`${who} has not suspended ${title}.`, `${who}さんは${title}の予約を休止していない。`),
      );
};

/** Forbids a fill if nobody in the queue may get the copy, but somebody could get it without a suspension. */
const judgeFill = (ledger: Ledger, copy: string): Ruling | undefined => {
  const title = titleOf(ledger, copy);
  const first = queueOf(ledger, title).find(
    (one) => isSuspended(ledger, one) && findEarlierVolume(ledger, one) === undefined,
  );
  if (first === undefined || !isOnShelf(ledger, copy)) return undefined;
  const because = () =>
    bilingual(
      `${first.who} has suspended ${title} until ${first.suspendedUntil ?? ''}.`,
      `${first.who}さんは${title}の予約を${first.suspendedUntil ?? ''}まで休止している。`,
    );
  return findNext(ledger, title) === undefined ? forbids(because) : undefined;
};

export const suspended: Law = {
  id: 'suspended',
  statement: bilingual(
    'A person who suspends a reservation until a later day is skipped before that day, but not from that day on.',
    '予約を休止した人は、後の日が来るまで飛ばされ、その日からは飛ばされない。',
  ),
  class: 'O',
  where: [],
  level: 'core',
  needs: ['suspend'],
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is === 'suspend') return judgeSuspend(ledger, order);
    if (order.is === 'resume') return judgeResume(ledger, order);
    return order.is === 'fill' ? judgeFill(ledger, order.copy) : undefined;
  },
};
