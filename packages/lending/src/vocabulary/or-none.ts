import * as t from 'io-ts';

/** A value, or null where there is none. */
export const orNone = <Value, Output>(codec: t.Type<Value, Output>): t.Type<Value | null, Output | null> =>
  t.union([codec, t.null], `${codec.name}, or null`);
