import * as t from 'io-ts';

declare const brand: unique symbol;

/** A text that was checked to have the form that its brand names. */
export type Branded<Brand extends string> = string & { readonly [brand]: Brand };

/** A codec for a text of a certain form; `form` completes the sentence "must be …". */
export const branded = <Brand extends string>(
  form: string,
  has: (text: string) => boolean,
): t.Type<Branded<Brand>, string> => {
  const is = (value: unknown): value is Branded<Brand> => typeof value === 'string' && has(value);
  return new t.Type(
    form,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  );
};
