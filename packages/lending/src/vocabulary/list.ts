import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import * as t from 'io-ts';
import { inJapanese } from './in-japanese.js';
import { failTooLong } from './too-long.js';

/** A codec for a list of at most `most` elements. It checks the number of elements before it decodes them. */
export type ListCodec<List, Element extends t.Mixed> = t.Type<List, unknown[]> & {
  readonly type: t.ArrayC<Element>;
  readonly least: number;
  readonly most: number;
};

const listFrom = <List extends readonly unknown[], Element extends t.Mixed>(
  least: number,
  most: number,
  element: Element,
  what: string,
): ListCodec<List, Element> => {
  const form = `a list of ${least} to ${most} ${what}`;
  const all = t.array(element, form);
  const codec = new t.Type<List, unknown[]>(
    form,
    (value): value is List =>
      Array.isArray(value) && value.length >= least && value.length <= most && all.is(value),
    (value, context) => {
      if (!Array.isArray(value) || value.length < least) return t.failure(value, context);
      return value.length > most
        ? failTooLong(value, context, { most, has: value.length, unit: 'elements' })
        : (all.validate(value, context) as t.Validation<List>);
    },
    (list) => all.encode([...list]),
  );
  return Object.assign(inJapanese(codec, `${least}件から${most}件までの一覧で書く`), {
    type: all,
    least,
    most,
  });
};

/** A codec for a list of at most `most` elements. `what` completes the sentence "must be a list of …". */
export const list = <Element extends t.Mixed>(
  element: Element,
  what: string,
  most: number,
): ListCodec<readonly t.TypeOf<Element>[], Element> => listFrom(0, most, element, what);

/** A codec like `list`, for a list with at least one element. */
export const nonEmpty = <Element extends t.Mixed>(
  element: Element,
  what: string,
  most: number,
): ListCodec<NonEmptyArray<t.TypeOf<Element>>, Element> => listFrom(1, most, element, what);
