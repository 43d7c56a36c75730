import * as t from 'io-ts';

/**
 * A codec for an object whose last keys came after the first ones of its kind were recorded. Where such a key is null, it is
 * left out of what is stored, and null is read where it is left out: so what was recorded before is read, and decided again,
 * as it was.
 */
export const addedLater =
  <Key extends string>(keys: readonly Key[]) =>
  <Props extends t.Props & Readonly<Record<Key, t.Mixed>>>(
    codec: t.TypeC<Props>,
    name: string,
  ): t.ExactC<t.TypeC<Props>> => {
    const whole = t.exact(codec, name);
    const absent = Object.fromEntries(keys.map((key) => [key, null]));
    const isAbsent = ([key, value]: readonly [string, unknown]) => key in absent && value === null;
    return new t.ExactType(
      name,
      whole.is,
      (value, context) =>
        whole.validate(t.UnknownRecord.is(value) ? { ...absent, ...value } : value, context),
      (value) =>
        Object.fromEntries(
          Object.entries(whole.encode(value)).filter((entry) => !isAbsent(entry)),
        ) as t.OutputOf<t.TypeC<Props>>,
      codec,
    );
  };
