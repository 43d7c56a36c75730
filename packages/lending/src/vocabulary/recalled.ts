import * as t from 'io-ts';

export type Recalled<Type extends t.Mixed> = t.UnionC<[Type, t.NullC]> & { readonly recalled: true };

/**
 * Marks a field that the library fills in from the recorded command that a command names. It is null if there
 * is no such command. The caller never gives it.
 */
export const recalled = <Type extends t.Mixed>(type: Type): Recalled<Type> =>
  Object.assign(t.union([type, t.null], `${type.name}, or null`), { recalled: true as const });
