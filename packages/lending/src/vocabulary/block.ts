import type * as t from 'io-ts';
import { oneOf } from './one-of.js';
import { optional } from './optional.js';

/**
 * Whether a block (利用停止) stops what is asked for, or staff waive it; left out where nothing is blocked. Who gives the
 * command says so. Why somebody is blocked is not said.
 */
export const Block = optional(oneOf('stops', 'waived'));
export type Block = t.TypeOf<typeof Block>;
