import * as t from 'io-ts';
import { orIn } from './or-none.js';

export type Optional<Type extends t.Mixed> = t.UnionC<[Type, t.UndefinedC]> & { readonly optional: true };

/** Marks an optional field; most commands leave it out. */
export const optional = <Type extends t.Mixed>(type: Type): Optional<Type> =>
  Object.assign(orIn(type, t.union([type, t.undefined], `${type.name}, or left out`), 'なくてもよい'), {
    optional: true as const,
  });
