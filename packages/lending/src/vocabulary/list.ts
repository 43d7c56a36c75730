import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import * as t from 'io-ts';
import { tooLong } from './too-long.js';

/** A codec for a list, which is counted before anybody looks into it; of a `type` where that is looked at. */
type ListCodec<List, Output> = t.Type<List, Output[]> & { readonly type: t.Any };

const listFrom = <List extends readonly unknown[], Output>(
  least: number,
  most: number,
  element: t.Type<List[number], Output>,
  what: string,
): ListCodec<List, Output> => {
  const form = `a list of ${least} to ${most} ${what}`;
  const all = t.array(element, form);
  const codec = new t.Type<List, Output[]>(
    form,
    (value): value is List =>
      Array.isArray(value) && value.length >= least && value.length <= most && all.is(value),
    (value, context) => {
      if (!Array.isArray(value) || value.length < least) return t.failure(value, context);
      return value.length > most
        ? tooLong(value, context, { most, has: value.length, unit: 'elements' })
        : (all.validate(value, context) as t.Validation<List>);
    },
    (list) => all.encode([...list]),
  );
  return Object.assign(codec, { type: all });
};

/** A codec for a list of at most so many elements; `what` completes the sentence "must be a list of …". */
export const list = <Element, Output>(
  element: t.Type<Element, Output>,
  what: string,
  most: number,
): ListCodec<readonly Element[], Output> => listFrom(0, most, element, what);

/** The same for a list that has at least one element. */
export const nonEmpty = <Element, Output>(
  element: t.Type<Element, Output>,
  what: string,
  most: number,
): ListCodec<NonEmptyArray<Element>, Output> => listFrom(1, most, element, what);
