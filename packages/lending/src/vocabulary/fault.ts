import type { Fault } from '@torioki/event-store';
import { because, mustBe } from '@torioki/event-store/adapter';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type * as t from 'io-ts';
import { japaneseOf } from './in-japanese.js';
import { isTooLong } from './too-long.js';

const isUnion = ({ type }: t.ContextEntry): boolean => '_tag' in type && type._tag === 'UnionType';

/**
 * Cuts a path at its first union. The rest of the path would name a member that the decoder tried, and the
 * caller may have meant another one.
 */
const cutAtUnion = (context: t.Context): t.Context => {
  const union = context.findIndex(isUnion);
  return union < 0 ? context : context.slice(0, union + 1);
};

const isMember = (context: t.Context, index: number): boolean => {
  const around = context[index - 1];
  return around !== undefined && isUnion(around);
};

const pathOf = (context: t.Context): string =>
  context
    .filter(({ key }, index) => key !== '' && !isMember(context, index))
    .map(({ key }) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

const faultOf = (error: t.ValidationError): Fault => {
  if (isTooLong(error)) return { path: pathOf(error.context), ...error.because };
  const seen = cutAtUnion(error.context);
  const { type, actual } = seen.at(-1) ?? {};
  return {
    path: pathOf(seen),
    ...mustBe(type?.name ?? 'of another form', japaneseOf(type), actual === undefined),
  };
};

const unreadable: Fault = { path: '', ...because('unreadable', 'cannot be read', '読めない') };

/**
 * The faults of a value that did not decode, one for each field. If a part is too long, only that fault is
 * returned. No fault repeats the value.
 */
export const listFaults = (errors: t.Errors): NonEmptyArray<Fault> => {
  const tooLong = errors.filter(isTooLong);
  const faults = new Map<string, Fault>();
  for (const fault of (tooLong.length > 0 ? tooLong : errors).map(faultOf))
    if (!faults.has(fault.path)) faults.set(fault.path, fault);
  const [first = unreadable, ...more] = faults.values();
  return [first, ...more];
};
