import { passed, refused, type Ruling } from '../../rule.js';
import type { ReserveInOrder } from '../command.js';

export interface TooFewForAnOrder {
  readonly code: 'too-few-for-an-order';
  readonly lines: number;
}

/** ORDER-3. A reading order is made of two reservations or more (R41). */
export const twoOrMore = ({ lines }: ReserveInOrder): Ruling<TooFewForAnOrder> =>
  lines.length < 2 ? refused({ code: 'too-few-for-an-order', lines: lines.length }) : passed;
