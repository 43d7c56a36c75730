import { storeError } from '@torioki/event-store';
import type { Answer, Fact, Cursor, Slice, StoredEvent, StoreError } from '@torioki/event-store';
import {
  missingEventReason,
  parseFact,
  toCursor,
  parseStoredEvent,
  type ReadingInput,
} from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { toIndexSearches, selectMatching } from './index-searches.js';
import { eventColumns, eventOf, factRowOf, decodeRows, type EventRow } from './event-row.js';
import {
  factColumns,
  headAndPlaces,
  sortParts,
  type PartRow,
  type StatementParts,
  type HistoryLocation,
} from './statement-parts.js';
import type { RunQuery, Prepared } from './statement.js';

export interface History {
  read(reading: ReadingInput): Answer<Slice>;
  records(reading: ReadingInput): Answer<readonly StoredEvent[]>;
  find(id: string): Answer<StoredEvent | undefined>;
  /** The rows of a range's events as they are stored, and the head at the same moment. */
  rows(reading: ReadingInput): Answer<StatementParts>;
}

const inRange = 'position > $4 AND position <= $2';

const matched = (schema: string, order: string): string => `position = ANY (ARRAY(
    SELECT DISTINCT found.position FROM ${selectMatching(schema, '$4', { order, most: '$3' })}
    ORDER BY found.position ${order} LIMIT $3))`;

/** The statements that read a range up to a position ($2), with at most $3 events. */
const statements = (schema: string) => {
  const reading = (name: string, columns: string, where: string, order = 'ASC'): Prepared => ({
    name,
    text: `${headAndPlaces(schema)} UNION ALL
  (SELECT 'event', ${columns} FROM ${schema}.event WHERE ${where} ORDER BY event.position ${order} LIMIT $3)`,
  });
  return {
    records: reading('records', eventColumns, inRange),
    recordsBackwards: reading('records backwards', eventColumns, inRange, 'DESC'),
    everything: reading('everything', factColumns, inRange),
    everythingBackwards: reading('everything backwards', factColumns, inRange, 'DESC'),
    items: reading('items', factColumns, matched(schema, 'ASC')),
    itemsBackwards: reading('items backwards', factColumns, matched(schema, 'DESC'), 'DESC'),
    one: { name: 'one', text: `SELECT ${eventColumns} FROM ${schema}.event WHERE id = $1` },
  };
};

/**
 * The cursor up to which the facts are complete. If the limit may have left out facts, it is the last fact's
 * cursor.
 */
const findCoveredEnd = (
  facts: readonly Fact[],
  { upTo, limit, backwards }: ReadingInput,
  { head, hashAt }: StatementParts,
): E.Either<StoreError, Cursor> => {
  const last = facts.at(-1);
  if (last && facts.length === limit && !backwards) return E.right(toCursor(last));
  const position = Math.min(upTo, head.position);
  const hash = hashAt(position);
  return hash === undefined
    ? E.left(storeError('chain-broken', { position, ...missingEventReason }))
    : E.right({ position, hash });
};

const factsFrom = decodeRows((row) => parseFact(factRowOf(row)));
const wholeFrom = decodeRows((row) => parseStoredEvent(eventOf(row)));

export const openHistory = (ask: RunQuery, whereabouts: HistoryLocation): History => {
  const sql = statements(whereabouts.schema);

  const parts = async (statement: Prepared, reading: ReadingInput): Answer<StatementParts> => {
    const { items, places, after, upTo, limit } = reading;
    const positions = [...places.map(({ position }) => position), upTo];
    const from = items === 'everything' ? after : JSON.stringify(toIndexSearches(items, after));
    return E.chain((found: readonly PartRow[]) => sortParts(found, whereabouts, places))(
      await ask<PartRow>([statement, positions, upTo, limit, from]),
    );
  };

  const facts = (reading: ReadingInput): Answer<StatementParts> => {
    const [forwards, backwards] =
      reading.items === 'everything'
        ? [sql.everything, sql.everythingBackwards]
        : [sql.items, sql.itemsBackwards];
    return parts(reading.backwards ? backwards : forwards, reading);
  };

  const rows = (reading: ReadingInput) =>
    parts(reading.backwards ? sql.recordsBackwards : sql.records, reading);

  return {
    rows,
    read: async (reading) => {
      const found = await facts(reading);
      if (E.isLeft(found)) return found;
      return E.chain((events: readonly Fact[]) =>
        E.map((upTo: Cursor): Slice => ({ events, upTo }))(findCoveredEnd(events, reading, found.right)),
      )(factsFrom(found.right.of('event')));
    },
    records: async (reading) =>
      E.chain(({ of }: StatementParts) => wholeFrom(of('event')))(await rows(reading)),
    find: async (id) =>
      E.chain((found: readonly EventRow[]) =>
        E.map(([event]: readonly StoredEvent[]) => event)(wholeFrom(found)),
      )(await ask<EventRow>([sql.one, id])),
  };
};
