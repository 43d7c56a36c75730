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

const faultOf = ({ context, value }: t.ValidationError): Fault => {
  const seen = followed(context);
  const expected = seen.at(-1)?.type.name ?? 'of another form';
  return {
    path: pathOf(seen),
    reason: value === undefined ? `is missing; must be ${expected}` : `must be ${expected}`,
  };
};

/** What is wrong with a value that did not decode, a line per field. The value itself is not repeated. */
export const faultsOf = ([first, ...more]: t.Errors): NonEmptyArray<Fault> => {
  const faults: NonEmptyArray<Fault> = [first ? faultOf(first) : { path: '', reason: 'cannot be read' }];
  for (const fault of more.map(faultOf))
    if (!faults.some(({ path }) => path === fault.path)) faults.push(fault);
  return faults;
};
