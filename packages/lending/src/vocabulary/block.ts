import type * as t from 'io-ts';
import { oneOf } from './one-of.js';
import { optional } from './optional.js';

/**
 * That whoever asks is blocked (利用停止), as whoever gives the command knows: the block stops what is asked for, or it does,
 * and staff waive it. Why somebody is blocked stays there.
 */
export const Block = optional(oneOf('stops', 'waived'));
export type Block = t.TypeOf<typeof Block>;
