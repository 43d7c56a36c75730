import * as t from 'io-ts';

/** A value, or null where there is none. */
export const orNone = <Value, Output>(codec: t.Type<Value, Output>): t.Type<Value | null, Output | null> => {
  const is = (value: unknown): value is Value | null => value === null || codec.is(value);
  return new t.Type(
    `${codec.name}, or null`,
    is,
    (value, context) => (value === null ? t.success(null) : codec.validate(value, context)),
    (value) => (value === null ? null : codec.encode(value)),
  );
};
