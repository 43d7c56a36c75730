import type { EventStore } from '@torioki/event-store';
import { canonicalText, chainLink, type SealedEvent } from '@torioki/event-store/adapter';
import { answered, someEvent } from '@torioki/event-store/contract';
import { eventColumns, eventOf, type EventRow } from '../event-row.js';
import { opened } from './opened.js';
import { scratchSchema } from './scratch-schema.js';
import { session } from './session.js';

/** The number of events: more than a page. */
export const last = 300;

/** A history whose tables were then changed with SQL. */
export const damaged = async (sql = ''): Promise<{ readonly schema: string; readonly store: EventStore }> => {
  const schema = scratchSchema();
  const store = await opened({ schema, clock: () => new Date('2021-04-03T10:00:00.000Z') });
  await answered(
    store.append(
      Array.from({ length: last }, (_, nth) =>
        someEvent({ type: 'Reserved', tags: [`copy:${nth + 1}`, 'title:1'], data: { nth: nth + 1 } }),
      ),
    ),
  );
  const { query } = await session();
  await query(`SET search_path = "${schema}"`);
  await query(sql);
  return { schema, store };
};

/** Gives the last event a hash that fits its present content, as a forger would. */
export const rehashed = async (schema: string): Promise<void> => {
  const { query } = await session();
  await query(`SET search_path = "${schema}"`);
  const { rows } = await query(
    `SELECT ${eventColumns} FROM event WHERE position >= $1 ORDER BY position`,
    last - 1,
  );
  const [before, event] = (rows as unknown as readonly EventRow[]).map(eventOf) as [SealedEvent, SealedEvent];
  const hash = chainLink(before.hash, canonicalText(event));
  await query('UPDATE event SET hash = $1 WHERE position = $2', hash, last);
  await query('UPDATE head SET hash = $1, recorded_at = $2', hash, event.recordedAt);
};
