import type * as t from 'io-ts';
import { oneOf } from './one-of.js';

/** Why a notice about a copy that is set aside goes out. */
export const promisingWhy = oneOf('ready', 'days-changed', 'late', 'address-given');

/** Why a notice goes out: also, that the copy is gone and the reservation waits again. */
export const noticeWhy = oneOf('ready', 'days-changed', 'late', 'waits-again', 'address-given');
export type NoticeWhy = t.TypeOf<typeof noticeWhy>;
