import type * as t from 'io-ts';
import { oneOf } from './one-of.js';

/** The reasons for a notice about a copy that is set aside. */
export const promisingWhy = oneOf('ready', 'days-changed', 'late', 'address-given');

/** The reasons for a notice. With `waits-again`, the copy is lost and its reservation waits again. */
export const noticeWhy = oneOf('ready', 'days-changed', 'late', 'waits-again', 'address-given');
export type NoticeWhy = t.TypeOf<typeof noticeWhy>;
