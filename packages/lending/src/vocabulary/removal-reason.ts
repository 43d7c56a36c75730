import type * as t from 'io-ts';
import { oneOf } from './one-of.js';

/** The reason why staff take a copy out of circulation. */
export const RemovalReason = oneOf('damaged', 'binding', 'exhibition', 'other');
export type RemovalReason = t.TypeOf<typeof RemovalReason>;
