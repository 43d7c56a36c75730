import type { Fault } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import * as t from 'io-ts';

type Fields = Readonly<Record<string, unknown>>;

const areFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const inside = (given: Fields, path: string, key: string): string => {
  if (Array.isArray(given)) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
};

const strange = (path: string): Fault => ({
  path,
  ...because('unknown-field', 'is an unknown field', 'そのような項目はない'),
});

const mostFaults = 20;

const limitFaults = (faults: Iterable<Fault>): readonly Fault[] => {
  const some: Fault[] = [];
  for (const fault of faults) if (some.push(fault) === mostFaults) break;
  return some;
};

function* strangeIn(given: unknown, understood: unknown, path: string): Generator<Fault> {
  if (!areFields(given) || !areFields(understood)) return;
  for (const key of Object.keys(given)) {
    const at = inside(given, path, key);
    if (Object.hasOwn(understood, key)) yield* strangeIn(given[key], understood[key], at);
    else yield strange(at);
  }
}

/**
 * Compares an input with the decoded value. Returns a fault for each field that only the input has, at any
 * depth, 20 at most.
 */
export const findUnknownFields = (given: unknown, understood: unknown): readonly Fault[] =>
  limitFaults(strangeIn(given, understood, ''));

const fieldsOf = (codec: t.Any): t.Props | undefined => {
  if (codec instanceof t.InterfaceType) return codec.props as t.Props;
  return codec instanceof t.ExactType ? fieldsOf(codec.type as t.Any) : undefined;
};

const elementOf = (codec: t.Any): t.Any | undefined => {
  if (codec instanceof t.ArrayType || codec instanceof t.ReadonlyArrayType) return codec.type as t.Any;
  return 'type' in codec ? elementOf(codec.type as t.Any) : undefined;
};

function* misspeltIn(given: unknown, codec: t.Any, path: string): Generator<Fault> {
  if (!areFields(given)) return;
  const element = elementOf(codec);
  const fields = fieldsOf(codec);
  for (const key of Object.keys(given)) {
    const part = Array.isArray(given) ? element : fields?.[key];
    if (part) yield* misspeltIn(given[key], part, inside(given, path, key));
    else if (fields) yield strange(inside(given, path, key));
  }
}

/**
 * The unknown fields of an input that did not decode, found by its codec. So misspelt names are reported too.
 */
export const findMisspeltFields = (given: unknown, codec: t.Any): readonly Fault[] =>
  limitFaults(misspeltIn(given, codec, ''));
