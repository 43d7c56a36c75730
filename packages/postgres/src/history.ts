import type { Answer, Place, Position, Query, ReadOptions, StoredEvent } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { armsOf } from './arms.js';
import { recordedEvent, type EventRow } from './recorded-event.js';
import type { Ask } from './statement.js';

/** What is recorded in a schema. */
export interface History {
  head(): Answer<Place>;
  /** The hash of the event at a position; nothing if there is none. */
  hashAt(position: Position): Answer<string | undefined>;
  select(query: Query, options: Required<ReadOptions>): Answer<readonly StoredEvent[]>;
}

export const historyIn = (ask: Ask, schema: string): History => ({
  head: async () =>
    E.map((rows: readonly Pick<EventRow, 'position' | 'hash'>[]) => ({
      position: Number(rows[0]?.position),
      hash: rows[0]?.hash.toString('hex') ?? '',
    }))(await ask([`SELECT position, hash FROM ${schema}.head`])),
  hashAt: async (position) =>
    E.map((rows: readonly Pick<EventRow, 'hash'>[]) => rows[0]?.hash.toString('hex'))(
      await ask([`SELECT hash FROM ${schema}.event WHERE position = $1`, position]),
    ),
  select: async (query, { after, upTo, limit, backwards }) => {
    const search = backwards ? 'backwards' : 'forwards';
    const sql = `SELECT position, canonical, hash FROM ${schema}.${search}($1, $2, $3, $4)`;
    const arms = armsOf(query);
    const rows = await ask<EventRow & Record<string, unknown>>([
      sql,
      arms && JSON.stringify(arms),
      ...[after, upTo, limit],
    ]);
    return E.chain(E.traverseArray(recordedEvent))(rows);
  },
});
