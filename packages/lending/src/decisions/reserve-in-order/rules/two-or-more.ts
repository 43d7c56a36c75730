import { rule } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { ReserveInOrder } from '../command.js';

export interface TooFewForAnOrder {
  readonly code: 'too-few-for-an-order';
  readonly lines: number;
}

export const twoOrMore = rule(
  {
    id: 'ORDER-3',
    en: 'A reading order has two reservations or more.',
    ja: '読みたい順予約は2件以上の予約で作る。',
    guide: ['R41'],
  },
  ({ lines }: ReserveInOrder): Ruling<TooFewForAnOrder> =>
    lines.length < 2 ? refused({ code: 'too-few-for-an-order', lines: lines.length }) : passed,
);
