import * as t from 'io-ts';

/**
 * A codec for objects whose form got more keys after the first objects were recorded. For each later key,
 * `absent` has the value that applies if the key is missing. A key with this value is not stored. So older
 * objects stay unchanged.
 */
export const withLaterKeys =
  <Key extends string>(absent: Readonly<Record<Key, null | false | number>>) =>
  <Props extends t.Props & Readonly<Record<Key, t.Mixed>>>(
    codec: t.TypeC<Props>,
    name: string,
  ): t.ExactC<t.TypeC<Props>> & { readonly absent: typeof absent } => {
    const whole = t.exact(codec, name);
    const isAbsent = ([key, value]: readonly [string, unknown]) =>
      key in absent && value === absent[key as Key];
    const lenient = new t.ExactType(
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
    return Object.assign(lenient, { absent });
  };
