import * as t from 'io-ts';
import { orIn } from './or-none.js';

/** The codec of a field that may be left out. */
export type Optional<Type extends t.Mixed> = t.UnionC<[Type, t.UndefinedC]> & { readonly optional: true };

/** Marks a field that most commands leave out. */
export const optional = <Type extends t.Mixed>(type: Type): Optional<Type> =>
  Object.assign(orIn(type, t.union([type, t.undefined], `${type.name}, or left out`), 'なくてもよい'), {
    optional: true as const,
  });
