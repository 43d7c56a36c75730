import * as t from 'io-ts';
import { inJapanese } from './in-japanese.js';
import { tooLong } from './too-long.js';

declare const brand: unique symbol;

/** A text that was checked: it has the form that its brand names. */
export type Branded<Brand extends string> = string & { readonly [brand]: Brand };

/**
 * Counts characters as Unicode does; some of them are two in JavaScript. A text with more than twice `most` is not
 * counted.
 */
const charactersOf = (text: string, most: number): number =>
  text.length <= most || text.length > 2 * most ? text.length : Array.from(text).length;

/**
 * A codec for a text of at most so many characters and of a certain form: what completes the sentence "must be …", and in
 * Japanese how it is written.
 */
export const branded = <Brand extends string>(
  [form, ja]: readonly [form: string, ja: string],
  most: number,
  has: (text: string) => boolean,
): t.Type<Branded<Brand>, string> => {
  const is = (value: unknown): value is Branded<Brand> =>
    typeof value === 'string' && charactersOf(value, most) <= most && has(value);
  const codec = new t.Type(
    form,
    is,
    (value, context) => {
      if (is(value)) return t.success(value);
      const characters = typeof value === 'string' ? charactersOf(value, most) : 0;
      return characters > most
        ? tooLong(value, context, { most, has: characters, unit: 'characters' })
        : t.failure(value, context);
    },
    t.identity,
  );
  return inJapanese(codec, ja);
};
