import type { Json } from '@torioki/event-store';

/** A path with different values in two documents. A missing value is undefined. */
export interface Difference {
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

const isBranch = (value: Json | undefined): value is Exclude<Json, string | number | boolean | null> =>
  typeof value === 'object' && value !== null;

const toParts = (value: Json): ReadonlyMap<string, Json> => new Map(Object.entries(value as object));

/** Finds all differences between two documents. Each path is as deep as possible. */
export const findDifferences = (
  before: Json | undefined,
  after: Json | undefined,
  path = '',
): readonly Difference[] => {
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after))
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
  const [was, is] = [toParts(before), toParts(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) =>
    findDifferences(was.get(key), is.get(key), path === '' ? key : `${path}.${key}`),
  );
};
