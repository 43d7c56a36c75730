import type * as t from 'io-ts';

type Unchangeable<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Unchangeable<Value[Key]> }
  : Value;

/**
 * The fields of a command as a program passes them. Ids, dates and texts are plain text, and are checked on
 * arrival.
 */
export type Asked<Codec extends t.Any> = Unchangeable<t.OutputOf<Codec>>;
