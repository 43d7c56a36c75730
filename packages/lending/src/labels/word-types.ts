/** A word in Japanese, and in English if the name differs: `daysLate` is "days late". */
export type Words = readonly [ja: string, en?: string];

/** Fields with words elsewhere: events and commands by their type, refusals and reasons by their code. */
type FieldsWithOwnWords = 'type' | 'code' | 'ja' | 'numbers';

/** Whether a string type is open, so that it accepts every string. */
type IsOpenString<A extends string> = { readonly none?: never } extends Record<A, true> ? true : false;

/** The codes in a type, at any depth: the strings of closed types. */
export type CodesIn<A> = A extends string
  ? IsOpenString<A> extends true
    ? never
    : A
  : A extends number | boolean
    ? never
    : A extends readonly (infer One)[]
      ? CodesIn<One>
      : A extends object
        ? CodesIn<A[Exclude<keyof A, FieldsWithOwnWords>]>
        : never;

/** The names of fields in a type, at any depth. */
export type FieldsIn<A> = A extends string | number | boolean
  ? never
  : A extends readonly (infer One)[]
    ? FieldsIn<One>
    : A extends object
      ? (Exclude<keyof A, FieldsWithOwnWords> & string) | FieldsIn<A[Exclude<keyof A, FieldsWithOwnWords>]>
      : never;
