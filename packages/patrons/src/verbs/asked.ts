import type * as t from 'io-ts';

type Unchangeable<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Unchangeable<Value[Key]> }
  : Value;

/** A request as a program passes it: ids, dates and texts are plain text, and are checked when they arrive. */
export type Asked<Codec extends t.Any> = Unchangeable<t.OutputOf<Codec>>;
