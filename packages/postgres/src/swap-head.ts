import type { Cursor } from '@torioki/event-store';
import type { SealedEvent } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { entriesOf } from './entries.js';
import { constraintOf, sqlStateOf, type Failure } from './failure.js';
import { rowsIgnored } from './rows-ignored.js';
import type { Prepared, Execute } from './statement.js';
import { encodeText } from './encode-text.js';

/**
 * Whether events were recorded. If an id was already `known`, or the head had `moved`, nothing was written.
 */
export type SwapOutcome = 'recorded' | 'moved' | 'known';

/** Records events after a cursor, if that cursor is the head. */
export type Swap = (
  say: Execute,
  after: Cursor,
  events: readonly SealedEvent[],
) => Promise<E.Either<Failure, SwapOutcome>>;

/**
 * SQL that moves the head and records events, if the head is the expected one. It waits while another writer
 * does the same. The commit waits for the disk, whatever the setting of the role. Listeners are notified. If
 * a trigger left out a row, the statement divides by zero on purpose, so that the server rolls it back.
 */
const swapping = (schema: string, channel: string): Prepared => ({
  name: 'swap',
  text: `
  WITH setting AS MATERIALIZED (
    SELECT CASE current_setting('synchronous_commit') WHEN 'off' THEN set_config('synchronous_commit', 'on', true) END,
      CASE current_setting('lock_timeout') WHEN '0' THEN set_config('lock_timeout', '10s', true) END
  ), moved AS (
    UPDATE ${schema}.head SET position = $3, hash = $4, recorded_at = $5
    FROM setting WHERE head.position = $1 AND head.hash = $2
    RETURNING head.position
  ), recorded AS (
    INSERT INTO ${schema}.event (position, id, type, version, tags, data, metadata, recorded_at, hash)
    SELECT fresh.* FROM moved, unnest($6::bigint[], $7::text[], $8::text[], $9::bigint[], $10::text[], $11::text[],
      $12::text[], $13::text[], $14::text[]) AS fresh
    RETURNING position
  ), entered AS (
    INSERT INTO ${schema}.entry (tag, type, position)
    SELECT entry.* FROM moved, unnest($15::text[], $16::text[], $17::bigint[]) AS entry
    RETURNING position
  ), kept AS (
    SELECT (SELECT count(*) FROM recorded) = cardinality($6)
      AND (SELECT count(*) FROM entered) = cardinality($15) AS whole
  )
  SELECT pg_notify('${channel}', ''), 1 / whole::integer FROM moved, kept`,
});

const divisionByZero = '22012';

const isKnown = ({ cause }: Failure): boolean => constraintOf(cause) === 'event_id_key';

export const createSwap = (schema: string, channel: string, store: string): Swap => {
  const sql = swapping(schema, channel);
  return async (say, after, events) => {
    const last = events.at(-1);
    if (last === undefined) return E.right('recorded');
    const entries = events.flatMap(entriesOf);
    const rows = await say([
      sql,
      ...[after.position, after.hash, last.position, last.hash, last.recordedAt],
      events.map(({ position }) => position),
      events.map(({ id }) => id),
      events.map(({ type }) => encodeText(type)),
      events.map(({ schemaVersion }) => schemaVersion),
      events.map(({ tags }) => tags),
      events.map(({ data }) => data),
      events.map(({ metadata }) => metadata),
      events.map(({ recordedAt }) => recordedAt),
      events.map(({ hash }) => hash),
      entries.map(({ tag }) => tag),
      entries.map(({ type }) => type),
      entries.map(({ position }) => position),
    ]);
    if (E.isLeft(rows)) {
      if (sqlStateOf(rows.left.cause) === divisionByZero) return E.left(rowsIgnored(store));
      return isKnown(rows.left) ? E.right('known') : rows;
    }
    return E.right(rows.right.length > 0 ? 'recorded' : 'moved');
  };
};
