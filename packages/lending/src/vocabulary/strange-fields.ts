import type { Fault } from '@torioki/event-store';
import * as t from 'io-ts';

type Fields = Readonly<Record<string, unknown>>;

const areFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const inside = (given: Fields, path: string, key: string): string => {
  if (Array.isArray(given)) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
};

const strange = (path: string): Fault => ({ path, reason: 'there is no such field' });

/** What was given besides what was understood of it, at any depth: a line per field. */
export const strangeFields = (given: unknown, understood: unknown, path = ''): readonly Fault[] => {
  if (!areFields(given) || !areFields(understood)) return [];
  const known = Object.keys(understood);
  return Object.keys(given).flatMap((key) =>
    known.includes(key)
      ? strangeFields(given[key], understood[key], inside(given, path, key))
      : [strange(inside(given, path, key))],
  );
};

const fieldsOf = (codec: t.Any): t.Props | undefined => {
  if (codec instanceof t.InterfaceType) return codec.props as t.Props;
  return codec instanceof t.ExactType ? fieldsOf(codec.type as t.Any) : undefined;
};

const elementOf = (codec: t.Any): t.Any | undefined => {
  if (codec instanceof t.ArrayType || codec instanceof t.ReadonlyArrayType) return codec.type as t.Any;
  return 'type' in codec ? elementOf(codec.type as t.Any) : undefined;
};

/** The same of what could not be understood, by what its codec knows: so a field that is misspelt is told of. */
export const misspeltFields = (given: unknown, codec: t.Any, path = ''): readonly Fault[] => {
  if (!areFields(given)) return [];
  const element = elementOf(codec);
  const fields = fieldsOf(codec);
  return Object.keys(given).flatMap((key) => {
    const part = Array.isArray(given) ? element : fields?.[key];
    if (part) return misspeltFields(given[key], part, inside(given, path, key));
    return fields ? [strange(inside(given, path, key))] : [];
  });
};
