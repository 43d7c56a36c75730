import type * as t from 'io-ts';
import { optional, type Optional } from './optional.js';

export type Unrecorded<Type extends t.Mixed> = Optional<Type> & { readonly unrecorded: true };

/**
 * Marks an optional field that a decision uses, but that the history does not record. When the decision is
 * made again, the field is missing.
 */
export const unrecorded = <Type extends t.Mixed>(type: Type): Unrecorded<Type> =>
  Object.assign(optional(type), { unrecorded: true as const });
