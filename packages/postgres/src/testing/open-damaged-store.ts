import type { EventStore } from '@torioki/event-store';
import { canonicalText, hashLink, type SealedEvent } from '@torioki/event-store/adapter';
import { unwrapAnswer, someEvent } from '@torioki/event-store/contract';
import { eventColumns, eventOf, type EventRow } from '../event-row.js';
import { openStore } from './open-store.js';
import { scratchSchema } from './scratch-schema.js';
import { openSession } from './session.js';

/** The number of events: more than a page. */
export const eventCount = 300;

/** Opens a store with `eventCount` events, and then changes its tables with SQL. */
export const openDamagedStore = async (
  sql = '',
): Promise<{ readonly schema: string; readonly store: EventStore }> => {
  const schema = scratchSchema();
  const store = await openStore({ schema, clock: () => new Date('2021-04-03T10:00:00.000Z') });
  await unwrapAnswer(
    store.append(
      Array.from({ length: eventCount }, (_, nth) =>
        someEvent({ type: 'Reserved', tags: [`copy:${nth + 1}`, 'title:1'], data: { nth: nth + 1 } }),
      ),
    ),
  );
  const { query } = await openSession();
  await query(`SET search_path = "${schema}"`);
  await query(sql);
  return { schema, store };
};

/** Gives the last event a hash that fits its present content, as a forger would. */
export const rehashLastEvent = async (schema: string): Promise<void> => {
  const { query } = await openSession();
  await query(`SET search_path = "${schema}"`);
  const { rows } = await query(
    `SELECT ${eventColumns} FROM event WHERE position >= $1 ORDER BY position`,
    eventCount - 1,
  );
  const [before, event] = (rows as unknown as readonly EventRow[]).map(eventOf) as [SealedEvent, SealedEvent];
  const hash = hashLink(before.hash, canonicalText(event));
  await query('UPDATE event SET hash = $1 WHERE position = $2', hash, eventCount);
  await query('UPDATE head SET hash = $1, recorded_at = $2', hash, event.recordedAt);
};
