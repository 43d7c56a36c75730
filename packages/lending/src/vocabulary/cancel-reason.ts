import type * as t from 'io-ts';
import { oneOf } from './one-of.js';

/**
 * The reason why staff cancel a reservation: the borrower's request, or a problem with the copy or title
 * (R74).
 */
export const CancelReason = oneOf('asked', 'damaged', 'missing', 'wrong-title', 'other');
export type CancelReason = t.TypeOf<typeof CancelReason>;
