import type { Fault } from '@torioki/event-store';

type Fields = Readonly<Record<string, unknown>>;

const areFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const inside = (given: Fields, path: string, key: string): string => {
  if (Array.isArray(given)) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
};

/** What was given besides what was understood of it, at any depth: a line per field. */
export const strangeFields = (given: unknown, understood: unknown, path = ''): readonly Fault[] => {
  if (!areFields(given) || !areFields(understood)) return [];
  const known = Object.keys(understood);
  return Object.keys(given).flatMap((key) =>
    known.includes(key)
      ? strangeFields(given[key], understood[key], inside(given, path, key))
      : [
          {
            path: inside(given, path, key),
            reason: `there is no such field; there are ${known.join(', ')}`,
          },
        ],
  );
};
