import type * as t from 'io-ts';
import { oneOf } from './one-of.js';

/** Why staff cancel a reservation: the borrower asked for it, or what is wrong with the copy or the title (R74). */
export const CancelReason = oneOf('asked', 'damaged', 'missing', 'wrong-title', 'other');
export type CancelReason = t.TypeOf<typeof CancelReason>;
