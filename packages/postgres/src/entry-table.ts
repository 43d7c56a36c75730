import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Answer, Position, StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { entriesOf, type Entry } from './entries.js';
import type { RunQuery } from './statement.js';
import { decodeText } from './encode-text.js';

/** The number of entries that one statement counts. */
const counted = 10_000;

/** The number of entries that one statement compares with their events. */
const compared = 1_000;

interface EntryRow {
  readonly tag: string;
  readonly type: string;
  readonly position: string;
}

/** The last entry of a slice, and the number of entries that were counted in the slice. */
interface CountRow extends EntryRow {
  readonly count: string;
}

/** An entry, and the type and the tags of its event, if the event exists. */
interface KeptRow extends EntryRow {
  readonly event_type: string | null;
  readonly event_tags: string | null;
}

/** Some entries after a given one ($1, $2, $3), in the order of their index. */
const slice = (schema: string, size: number): string => `
  SELECT tag, type, position FROM ${schema}.entry WHERE (tag, type, position) > ($1, $2, $3::bigint)
  ORDER BY tag, type, position LIMIT ${size}`;

/** Counts the entries up to a position ($4), and those after the head, where no entry may be. */
const counting = (schema: string): string => `
  WITH slice AS MATERIALIZED (${slice(schema, counted)})
  SELECT tag, type, position,
    (SELECT count(*) FROM slice, ${schema}.head WHERE slice.position <= $4 OR slice.position > head.position) AS count
  FROM slice ORDER BY tag DESC, type DESC, position DESC LIMIT 1`;

const comparing = (schema: string): string => `
  SELECT slice.*, event.type AS event_type, event.tags AS event_tags
  FROM (${slice(schema, compared)}) AS slice LEFT JOIN ${schema}.event USING (position)
  ORDER BY tag, slice.type, position`;

const given = 'unnest($1::text[], $2::text[], $3::bigint[]) AS given (tag, type, position)';

const columns = (entries: readonly Entry[]) => [
  entries.map(({ tag }) => tag),
  entries.map(({ type }) => type),
  entries.map(({ position }) => position),
];

const entryOf = ({ tag, type, position }: EntryRow): Entry => ({ tag, type, position: Number(position) });

/** Whether an entry is extra: its event does not exist, or has another type or other tags. */
const isExtra = ({ event_type: type, event_tags: tags, ...row }: KeptRow): boolean =>
  type === null ||
  tags === null ||
  !entriesOf({ type: decodeText(type), tags, position: Number(row.position) }).some(
    ({ tag, type: of }) => tag === row.tag && of === row.type,
  );

/** Returns functions that compare the entries of a schema with their events, count them and repair them. */
export const entryTable = (ask: RunQuery, schema: string) => {
  /** Reads all rows, one slice after the other. The event loop has a turn after each slice. */
  async function* sliced<Row extends EntryRow>(
    sql: string,
    ...values: readonly unknown[]
  ): AsyncGenerator<E.Either<StoreError, readonly Row[]>, void> {
    let last: EntryRow | undefined = { tag: '', type: '', position: String(Number.MIN_SAFE_INTEGER) };
    while (last !== undefined) {
      const rows: E.Either<StoreError, readonly Row[]> = await ask<Row>([
        sql,
        ...[last.tag, last.type, last.position, ...values],
      ]);
      yield rows;
      last = E.isRight(rows) ? rows.right.at(-1) : undefined;
      await nextTurn();
    }
  }

  /** Entries that no event requires, in slices. */
  async function* extras(): AsyncGenerator<E.Either<StoreError, readonly Entry[]>, void> {
    for await (const rows of sliced<KeptRow>(comparing(schema)))
      yield E.map((found: readonly KeptRow[]) => found.filter(isExtra).map(entryOf))(rows);
  }

  return {
    extras,

    missing: async (wanted: readonly Entry[]): Answer<Position | undefined> =>
      E.map(([first]: readonly EntryRow[]) => first && Number(first.position))(
        await ask<EntryRow>([
          `SELECT position FROM ${given} WHERE NOT EXISTS (SELECT FROM ${schema}.entry
            WHERE entry.tag = given.tag AND entry.type = given.type AND entry.position = given.position)
          ORDER BY position LIMIT 1`,
          ...columns(wanted),
        ]),
      ),

    /** Counts the entries up to a position, and those after the head. */
    count: async (upTo: Position): Answer<number> => {
      let count = 0;
      for await (const rows of sliced<CountRow>(counting(schema), upTo)) {
        if (E.isLeft(rows)) return rows;
        count += Number(rows.right[0]?.count ?? 0);
      }
      return E.right(count);
    },

    /** Adds the wanted entries that are missing. */
    add: (wanted: readonly Entry[]): Answer<unknown> =>
      ask([
        `INSERT INTO ${schema}.entry (tag, type, position) SELECT * FROM ${given} ON CONFLICT DO NOTHING`,
        ...columns(wanted),
      ]),

    remove: (entries: readonly Entry[]): Answer<unknown> =>
      ask([
        `DELETE FROM ${schema}.entry USING ${given}
          WHERE entry.tag = given.tag AND entry.type = given.type AND entry.position = given.position`,
        ...columns(entries),
      ]),
  };
};
