import { storeError, type Cursor, type StoreError } from '@torioki/event-store';
import { checkCursors, type Tip } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { placeOfRow, type EventRow } from './event-row.js';

/** A row of a statement that returns several kinds of rows, all from the same moment. */
export interface PartRow extends EventRow {
  readonly part: string;
}

/** The columns of `event` that a fact has. NULL takes the place of the other columns. */
export const factColumns = 'position, hash, type, version, tags, data, NULL, NULL, NULL';

/**
 * The beginning of a statement that returns several kinds of rows. It selects the head, and the hashes at the
 * positions in $1.
 */
export const headAndPlaces = (schema: string): string => `
  SELECT 'head' AS part, position, hash, NULL::text AS type, NULL::bigint AS version, NULL::text AS tags,
    NULL::text AS data, NULL::text AS id, NULL::text AS metadata, recorded_at FROM ${schema}.head
  UNION ALL
  SELECT 'place', position, hash, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM ${schema}.event WHERE position = ANY ($1::bigint[])`;

export interface StatementParts {
  readonly head: Tip;
  readonly of: (part: string) => readonly EventRow[];
  /** The hash at the head, at 0, or at a requested position; undefined if no event has that position. */
  readonly hashAt: (position: number) => string | undefined;
}

/** The location of a history, and the root of its chain. */
export interface HistoryLocation {
  /** The name of the store in errors. */
  readonly store: string;
  readonly schema: string;
  readonly root: Cursor;
}

/** Groups rows by their `part`. Returns an error if a requested cursor is not in the history. */
export const sortParts = (
  rows: readonly PartRow[],
  { store, root }: HistoryLocation,
  places: readonly Cursor[] = [],
): E.Either<StoreError, StatementParts> => {
  const parts = new Map<string, EventRow[]>();
  for (const row of rows) {
    const part = parts.get(row.part);
    if (part) part.push(row);
    else parts.set(row.part, [row]);
  }
  const of = (part: string) => parts.get(part) ?? [];
  const [row] = of('head');
  if (row === undefined) {
    const reason = 'its table head has no row';
    return E.left(storeError('not-an-event-store', { store, reason, damaged: true }));
  }
  const head = { ...placeOfRow(row), recordedAt: row.recorded_at };
  const hashes = new Map(
    [root, ...of('place').map(placeOfRow), head].map(({ position, hash }) => [position, hash]),
  );
  const hashAt = (position: number) => hashes.get(position);
  return E.map(() => ({ head, of, hashAt }))(checkCursors(store, places, head, hashAt));
};
