import type * as t from 'io-ts';
import { oneOf } from './one-of.js';
import { optional } from './optional.js';

/**
 * Whether a block (利用停止) stops the request, or staff waive the block. Leave this field out for a patron
 * without a block. The caller decides, and does not pass the reason for the block.
 */
export const Block = optional(oneOf('stops', 'waived'));
export type Block = t.TypeOf<typeof Block>;
