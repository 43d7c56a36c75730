import { refusedIf, ruling, type Ruling } from '../../rule.js';

export interface TooFewForAnOrder {
  readonly code: 'too-few-for-an-order';
  readonly lines: number;
}

export const twoOrMore = ruling(
  {
    id: 'ORDER-3',
    en: 'A reading order has two reservations or more.',
    ja: '読みたい順予約は2件以上の予約で作る。',
    guide: ['R41'],
  },
  ({ lines }: { readonly lines: readonly unknown[] }): Ruling<TooFewForAnOrder> =>
    refusedIf(lines.length < 2, { code: 'too-few-for-an-order', lines: lines.length }),
);
