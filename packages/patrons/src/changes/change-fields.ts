import { optional } from '@torioki/lending/vocabulary';
import type * as t from 'io-ts';
import { kinds } from './kinds.js';

type Kind = (typeof kinds)[keyof typeof kinds];

/**
 * The codecs of the fields of a change. The patron is left out, since the portal or the file adds it. A caller
 * may leave out the fields in `optionals`.
 */
export const changeFields = (type: Kind['type'], ...optionals: readonly string[]): t.Props => {
  const kind = Object.values(kinds).find((one) => one.type === type);
  return Object.fromEntries(
    Object.entries<t.Mixed>(kind?.fields ?? {})
      .filter(([name]) => name !== 'patron')
      .map(([name, codec]) => [name, optionals.includes(name) ? optional(codec) : codec]),
  );
};
