import type { Json } from '@torioki/event-store';

/** The keys that lead to a part of a value, from the outside in. */
export type Keys = readonly (string | number)[];

export interface Part {
  readonly keys: Keys;
  readonly value: Json;
}

export type Fields = Readonly<Record<string, Json>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly Json[] => Array.isArray(value);

const inside = (value: Json): readonly (readonly [string | number, Json])[] => {
  if (isList(value)) return [...value.entries()];
  return isFields(value) ? Object.entries(value) : [];
};

export const listParts = (value: Json, keys: Keys = []): readonly Part[] => [
  { keys, value },
  ...inside(value).flatMap(([key, part]) => listParts(part, [...keys, key])),
];

/** Formats the keys of a part as a path for readers: `lines[2].title`. */
export const formatPath = (keys: Keys): string =>
  keys
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .replace(/^\./, '');

export const replacePart = (value: unknown, [key, ...more]: Keys, by: unknown): unknown => {
  if (key === undefined) return by;
  if (isList(value)) return value.map((part, index) => (index === key ? replacePart(part, more, by) : part));
  return isFields(value) ? { ...value, [key]: replacePart(value[key], more, by) } : value;
};

export const removePart = (value: Json, keys: Keys): unknown => {
  const around = listParts(value).find((part) => formatPath(part.keys) === formatPath(keys.slice(0, -1)));
  const fields = around !== undefined && isFields(around.value) ? around.value : {};
  const kept = Object.entries(fields).filter(([key]) => key !== keys.at(-1));
  return replacePart(value, keys.slice(0, -1), Object.fromEntries(kept));
};
