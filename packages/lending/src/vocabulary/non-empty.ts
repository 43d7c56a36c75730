import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import * as t from 'io-ts';

/** A codec for a list that has at least one element; `form` completes the sentence "must be …". */
export const nonEmpty = <Element, Output>(
  element: t.Type<Element, Output>,
  form: string,
): t.Type<NonEmptyArray<Element>, Output[]> => {
  const list = t.array(element, form);
  const is = (value: unknown): value is NonEmptyArray<Element> => list.is(value) && value.length > 0;
  return new t.Type(
    form,
    is,
    (value, context) =>
      Array.isArray(value) && value.length === 0
        ? t.failure(value, context)
        : (list.validate(value, context) as t.Validation<NonEmptyArray<Element>>),
    (value) => list.encode(value),
  );
};
