import type { Json, JsonObject } from '@torioki/event-store';
import { differences, type Difference } from '../walk/differences.js';

/** A place at which two states of a view differ. */
export interface ViewDifference extends Difference {
  /** The table, the row's key and the part that differ; no part for a row that came or went. */
  readonly row?: {
    readonly table: string;
    readonly key: string;
    readonly id: string;
    readonly part: string;
  };
}

/** By what a row is known, the closest first. */
const keys = ['reservation', 'loan', 'copy', 'request', 'borrower', 'title', 'location'] as const;

const isRow = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isOfRows = (value: Json): value is JsonObject[] => Array.isArray(value) && value.every(isRow);

/** The first key that every row has, and no two rows with the same value. */
const keyOf = (before: readonly JsonObject[], after: readonly JsonObject[]) =>
  keys.find((key) =>
    [before, after].every(
      (rows) =>
        rows.every((row) => typeof row[key] === 'string') &&
        new Set(rows.map((row) => row[key])).size === rows.length,
    ),
  );

const byId = (rows: readonly JsonObject[], key: string): ReadonlyMap<string, JsonObject> =>
  new Map(rows.map((row) => [row[key] as string, row]));

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('.');

const inTable = (
  table: string,
  key: string,
  before: ReadonlyMap<string, JsonObject>,
  after: ReadonlyMap<string, JsonObject>,
): readonly ViewDifference[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((id) =>
    differences(before.get(id), after.get(id)).map(({ path: part, ...states }) => ({
      path: joined(table, `${key} ${id}`, part),
      ...states,
      row: { table, key, id, part },
    })),
  );

/** In what two states of a view differ: its rows are told by whom or what they are about, not by their number. */
export const rowsThatDiffer = (before: Json, after: Json, path = ''): readonly ViewDifference[] => {
  if (isOfRows(before) && isOfRows(after)) {
    const key = keyOf(before, after);
    if (key !== undefined) return inTable(path, key, byId(before, key), byId(after, key));
  }
  if (!isRow(before) || !isRow(after)) return differences(before, after, path);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((part) =>
    rowsThatDiffer(before[part] ?? null, after[part] ?? null, joined(path, part)),
  );
};
