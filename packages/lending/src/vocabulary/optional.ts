import * as t from 'io-ts';
import { withInstruction } from './or-null.js';

export type Optional<Type extends t.Mixed> = t.UnionC<[Type, t.UndefinedC]> & { readonly optional: true };

/** Marks an optional field; most commands leave it out. */
export const optional = <Type extends t.Mixed>(type: Type): Optional<Type> =>
  Object.assign(
    withInstruction(type, t.union([type, t.undefined], `${type.name}, or left out`), 'なくてもよい'),
    {
      optional: true as const,
    },
  );
