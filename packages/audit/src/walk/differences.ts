import type { Json } from '@torioki/event-store';

/** A place in two documents at which they differ; undefined where there is nothing. */
export interface Difference {
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

const isBranch = (value: Json | undefined): value is Exclude<Json, string | number | boolean | null> =>
  typeof value === 'object' && value !== null;

const partsOf = (value: Json): ReadonlyMap<string, Json> => new Map(Object.entries(value as object));

/** Every place at which two documents differ, the deepest. */
export const differences = (
  before: Json | undefined,
  after: Json | undefined,
  path = '',
): readonly Difference[] => {
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after))
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
  const [was, is] = [partsOf(before), partsOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) =>
    differences(was.get(key), is.get(key), path === '' ? key : `${path}.${key}`),
  );
};
