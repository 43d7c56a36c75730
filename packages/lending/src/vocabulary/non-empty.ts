import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import * as t from 'io-ts';

/** A codec for a list that has at least one element, which is of a `type`; `form` completes the sentence "must be …". */
export const nonEmpty = <Element, Output>(
  element: t.Type<Element, Output>,
  form: string,
): t.Type<NonEmptyArray<Element>, Output[]> & { readonly type: t.Any } => {
  const list = t.array(element, form);
  const is = (value: unknown): value is NonEmptyArray<Element> => list.is(value) && value.length > 0;
  const codec = new t.Type<NonEmptyArray<Element>, Output[]>(
    form,
    is,
    (value, context) =>
      Array.isArray(value) && value.length === 0
        ? t.failure(value, context)
        : (list.validate(value, context) as t.Validation<NonEmptyArray<Element>>),
    (value) => list.encode(value),
  );
  return Object.assign(codec, { type: list });
};
