import * as t from 'io-ts';

export type Recalled<Type extends t.Mixed> = t.UnionC<[Type, t.NullC]> & { readonly recalled: true };

/**
 * Marks a field that the library fills in, never the caller. It has data of the recorded command that the new
 * command names; null if no such command is recorded.
 */
export const recalled = <Type extends t.Mixed>(type: Type): Recalled<Type> =>
  Object.assign(t.union([type, t.null], `${type.name}, or null`), { recalled: true as const });
