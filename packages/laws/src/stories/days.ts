import { plusDays } from '../guide/index.js';
import { close, days, loansOf, pickUp, renew, reserve, rules } from './orders.js';
import { story } from './story.js';

/** Two changes of the limit that begin tomorrow. The change published last applies. */
const tomorrow =
  (by: number) =>
  ({ limit }: { readonly limit: number | null }, today: string) => [
    rules(plusDays(today, 1), { limit: (limit ?? 10) - by }),
    rules(plusDays(today, 1), { limit: (limit ?? 10) + by }),
  ];

const reserved =
  (more: number) =>
  ({ limit }: { readonly limit: number | null }) =>
    Array.from({ length: (limit ?? 10) + more }, (_, index) => reserve('佐藤', `BOOK${index + 1}`));

export const ofDays = [
  story(
    'closure-moves',
    'allowed',
    pickUp('佐藤', 'BOOK1-1'),
    (_, today) => [close(plusDays(today, 10), plusDays(today, 20), plusDays(today, 21))],
    loansOf('佐藤'),
    days(15),
    renew('佐藤', 'BOOK1-1'),
  ),
  story('rules-of-the-day', 'allowed', tomorrow(1), reserved(0), days(1), reserve('佐藤', 'BOOK11')),
  story('rules-of-the-day', 'forbidden', tomorrow(-1), reserved(-1), days(1), reserve('佐藤', 'BOOK11')),
];
