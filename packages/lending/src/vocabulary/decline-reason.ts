import type * as t from 'io-ts';
import { oneOf } from './one-of.js';

/** The reason why the library declines a title request (A60). */
export const DeclineReason = oneOf('unobtainable', 'outside-collection', 'already-held', 'other');
export type DeclineReason = t.TypeOf<typeof DeclineReason>;
