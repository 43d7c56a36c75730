/** A word in Japanese, and in English unless the name says it: `daysLate` is "days late", and `on-loan` "on loan". */
export type Words = readonly [ja: string, en?: string];

/** Names with words of their own: an event and a command by their type, a refusal and a reason by their code. */
type WordedElsewhere = 'type' | 'code' | 'ja' | 'numbers';

/** Whether a string may be any: then an object need not have it as a key. */
type IsOpen<A extends string> = { readonly none?: never } extends Record<A, true> ? true : false;

/** The codes in something, at any depth: strings that are one of a few. */
export type CodesIn<A> = A extends string
  ? IsOpen<A> extends true
    ? never
    : A
  : A extends number | boolean
    ? never
    : A extends readonly (infer One)[]
      ? CodesIn<One>
      : A extends object
        ? CodesIn<A[Exclude<keyof A, WordedElsewhere>]>
        : never;

/** The names of fields in something, at any depth. */
export type FieldsIn<A> = A extends string | number | boolean
  ? never
  : A extends readonly (infer One)[]
    ? FieldsIn<One>
    : A extends object
      ? (Exclude<keyof A, WordedElsewhere> & string) | FieldsIn<A[Exclude<keyof A, WordedElsewhere>]>
      : never;
