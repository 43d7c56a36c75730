import type { Json, JsonObject } from '@torioki/event-store';
import { differences, type Difference } from '../walk/differences.js';

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

const byKey = (rows: readonly JsonObject[], key: string): JsonObject =>
  Object.fromEntries(
    rows
      .map((row): readonly [string, JsonObject] => [`${key} ${row[key] as string}`, row])
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );

const named = (before: Json, after: Json): readonly [Json, Json] => {
  if (isOfRows(before) && isOfRows(after)) {
    const key = keyOf(before, after);
    return key === undefined ? [before, after] : [byKey(before, key), byKey(after, key)];
  }
  if (!isRow(before) || !isRow(after)) return [before, after];
  const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])].map((part) => {
    const [was, is] = named(before[part] ?? null, after[part] ?? null);
    return [part, was, is] as const;
  });
  return [
    Object.fromEntries(parts.map(([part, was]) => [part, was])),
    Object.fromEntries(parts.map(([part, , is]) => [part, is])),
  ];
};

/** In what two states of a view differ: its rows are told by whom or what they are about, not by their number. */
export const rowsThatDiffer = (before: Json, after: Json): readonly Difference[] =>
  differences(...named(before, after)).toSorted((one, other) =>
    one.path === other.path ? 0 : one.path < other.path ? -1 : 1,
  );
