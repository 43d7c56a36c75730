import * as t from 'io-ts';

export type Recalled<Type extends t.Mixed> = t.UnionC<[Type, t.NullC]> & { readonly recalled: true };

/**
 * Marks a field that only the library fills in. The command names an earlier command; the field has data of
 * that recorded command, or null if it is not recorded.
 */
export const recalled = <Type extends t.Mixed>(type: Type): Recalled<Type> =>
  Object.assign(t.union([type, t.null], `${type.name}, or null`), { recalled: true as const });
