/**
 * A word in Japanese and English. Leave the English word out if the name gives it: `daysLate` gives "days
 * late".
 */
export type Words = readonly [ja: string, en?: string];

/** The English word for a code: `out-of-reach` gives "out of reach" if its words have none. */
export const nameInEnglish = (code: string, words: Words | undefined): string =>
  words?.[1] ?? code.replaceAll('-', ' ');

/** Fields whose values have their words in other tables: types of events and commands, and codes. */
type FieldsWithOwnWords = 'type' | 'code' | 'ja' | 'numbers';

/** Whether a string type accepts every string, unlike a union of codes. */
type IsOpenString<A extends string> = { readonly none?: never } extends Record<A, true> ? true : false;

/** The codes in a type, at any depth: all its string literals. */
export type CodesIn<A> = A extends string
  ? IsOpenString<A> extends true
    ? never
    : A
  : A extends number | boolean
    ? never
    : A extends readonly (infer One)[]
      ? CodesIn<One>
      : A extends object
        ? { [Key in Exclude<keyof A, FieldsWithOwnWords>]: CodesIn<A[Key]> }[Exclude<
            keyof A,
            FieldsWithOwnWords
          >]
        : never;

/** The names of fields in a type, at any depth. */
export type FieldsIn<A> = A extends string | number | boolean
  ? never
  : A extends readonly (infer One)[]
    ? FieldsIn<One>
    : A extends object
      ? (Exclude<keyof A, FieldsWithOwnWords> & string) | FieldsIn<A[Exclude<keyof A, FieldsWithOwnWords>]>
      : never;
