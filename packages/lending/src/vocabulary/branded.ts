import * as t from 'io-ts';
import { inJapanese } from './in-japanese.js';
import { failTooLong } from './too-long.js';

declare const brand: unique symbol;

/** A checked text. The brand names its form. */
export type Branded<Brand extends string> = string & { readonly [brand]: Brand };

/**
 * Counts the Unicode characters of a text; JavaScript counts some of them as two. If the text is surely too
 * long, returns its JavaScript length.
 */
const charactersOf = (text: string, most: number): number =>
  text.length <= most || text.length > 2 * most ? text.length : Array.from(text).length;

/** A codec for a text of a certain form. A schema can say its length and its pattern. */
export type TextCodec<Text> = t.Type<Text, string> & {
  /** The largest number of characters. */
  readonly longest: number;
  /** The pattern of the text; null if no pattern says more than the length. */
  readonly pattern: RegExp | null;
  /** Whether a text of this length and pattern can still be refused. */
  readonly hasMore: boolean;
};

/**
 * A codec for a text of a certain form with at most `most` characters. `form` completes the sentence "must be
 * …"; `ja` describes the form in Japanese. `also` checks what no pattern can say.
 */
export const makeBranded = <Brand extends string>(
  ...[[form, ja], most, pattern, also]: readonly [
    words: readonly [form: string, ja: string],
    most: number,
    pattern: RegExp | null,
    also?: (text: string) => boolean,
  ]
): TextCodec<Branded<Brand>> => {
  const is = (value: unknown): value is Branded<Brand> =>
    typeof value === 'string' &&
    charactersOf(value, most) <= most &&
    pattern?.test(value) !== false &&
    also?.(value) !== false;
  const codec = new t.Type(
    form,
    is,
    (value, context) => {
      if (is(value)) return t.success(value);
      const characters = typeof value === 'string' ? charactersOf(value, most) : 0;
      return characters > most
        ? failTooLong(value, context, { most, has: characters, unit: 'characters' })
        : t.failure(value, context);
    },
    t.identity,
  );
  return Object.assign(inJapanese(codec, ja), {
    longest: most,
    pattern,
    hasMore: also !== undefined,
  });
};
