import * as t from 'io-ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A codec that selects an object's form by its fields. Errors are about the selected form only. */
export const codecByFields = <Value>(
  choose: (value: Readonly<Record<string, unknown>>) => t.Decoder<unknown, Value> | undefined,
  otherwise: string,
): t.Type<Value, unknown> =>
  new t.Type(
    otherwise,
    (value): value is Value => isObject(value) && choose(value)?.decode(value)._tag === 'Right',
    (value, context) => {
      const form = isObject(value) ? choose(value) : undefined;
      return form === undefined ? t.failure(value, context, otherwise) : form.validate(value, context);
    },
    t.identity,
  );

/** A codec of several forms, selected by the value of a field. */
export const codecByTag = <Value>(
  tag: string,
  forms: Readonly<Record<string, t.Decoder<unknown, Value>>>,
): t.Type<Value, unknown> =>
  codecByFields(
    ({ [tag]: name }) => (typeof name === 'string' && Object.hasOwn(forms, name) ? forms[name] : undefined),
    `where ‘${tag}’ must be one of ${Object.keys(forms).join(', ')}`,
  );
