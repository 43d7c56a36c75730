import type * as t from 'io-ts';
import { oneOf } from './one-of.js';

/** The reason for a notice about a copy that is set aside. */
export const promisingWhy = oneOf('ready', 'days-changed', 'late', 'address-given');

/** The reason for a notice, also about a lost copy, whose reservation waits again. */
export const noticeWhy = oneOf('ready', 'days-changed', 'late', 'waits-again', 'address-given');
export type NoticeWhy = t.TypeOf<typeof noticeWhy>;
