import type { Fault } from '@torioki/event-store';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type * as t from 'io-ts';

const isUnion = ({ type }: t.ContextEntry): boolean => '_tag' in type && type._tag === 'UnionType';

/** As far as a reader can follow: which member of a union was tried says nothing. */
const followed = (context: t.Context): t.Context => {
  const union = context.findIndex(isUnion);
  return union < 0 ? context : context.slice(0, union + 1);
};

const pathOf = (context: t.Context): string =>
  context
    .map(({ key }) => key)
    .filter((key) => key !== '')
    .map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

const faultOf = ({ context }: t.ValidationError): Fault => {
  const seen = followed(context);
  const { type, actual } = seen.at(-1) ?? {};
  const expected = `must be ${type?.name ?? 'of another form'}`;
  return { path: pathOf(seen), reason: actual === undefined ? `is missing; ${expected}` : expected };
};

/** What is wrong with a value that did not decode, a line per field. The value itself is not repeated. */
export const faultsOf = ([first, ...more]: t.Errors): NonEmptyArray<Fault> => {
  const faults: NonEmptyArray<Fault> = [first ? faultOf(first) : { path: '', reason: 'cannot be read' }];
  for (const fault of more.map(faultOf))
    if (!faults.some(({ path }) => path === fault.path)) faults.push(fault);
  return faults;
};
