import type { Json, JsonObject } from '@torioki/event-store';
import { findDifferences, type Difference } from '../walk/find-differences.js';

/** A difference between two states of a view. */
export interface ViewDifference extends Difference {
  /** The table row that differs. `part` is the path in the row; it is empty for an added or removed row. */
  readonly row?: {
    readonly table: string;
    readonly key: string;
    readonly id: string;
    readonly part: string;
  };
}

/** The fields that can identify a row. The more specific ones come first. */
const keys = ['reservation', 'loan', 'copy', 'request', 'borrower', 'title', 'location'] as const;

const isRow = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRowList = (value: Json): value is JsonObject[] => Array.isArray(value) && value.every(isRow);

/** Finds the first field that has a unique value in each row, in both states. */
const findKey = (before: readonly JsonObject[], after: readonly JsonObject[]) =>
  keys.find((key) =>
    [before, after].every(
      (rows) =>
        rows.every((row) => typeof row[key] === 'string') &&
        new Set(rows.map((row) => row[key])).size === rows.length,
    ),
  );

const byId = (rows: readonly JsonObject[], key: string): ReadonlyMap<string, JsonObject> =>
  new Map(rows.map((row) => [row[key] as string, row]));

const joinPath = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('.');

const compareRows = (
  table: string,
  key: string,
  before: ReadonlyMap<string, JsonObject>,
  after: ReadonlyMap<string, JsonObject>,
): readonly ViewDifference[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((id) =>
    findDifferences(before.get(id), after.get(id)).map(({ path: part, ...states }) => ({
      path: joinPath(table, `${key} ${id}`, part),
      ...states,
      row: { table, key, id, part },
    })),
  );

/** Finds the differences between two states of a view. Matches rows by their key, not by their number. */
export const compareStates = (before: Json, after: Json, path = ''): readonly ViewDifference[] => {
  if (isRowList(before) && isRowList(after)) {
    const key = findKey(before, after);
    if (key !== undefined) return compareRows(path, key, byId(before, key), byId(after, key));
  }
  if (!isRow(before) || !isRow(after)) return findDifferences(before, after, path);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((part) =>
    compareStates(before[part] ?? null, after[part] ?? null, joinPath(path, part)),
  );
};
