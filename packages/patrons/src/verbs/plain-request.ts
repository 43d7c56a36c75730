import type * as t from 'io-ts';

type DeepReadonly<Value> = Value extends object
  ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
  : Value;

/**
 * The fields of a command as a program passes them. Ids, dates and texts are plain text, and are checked on
 * arrival.
 */
export type PlainRequest<Codec extends t.Any> = DeepReadonly<t.OutputOf<Codec>>;
