import { randomUUID } from 'node:crypto';
import { inMemoryEventStore } from '@torioki/event-store';
import { answered, runs } from '@torioki/event-store/contract';
import { openEventStoreDb } from '@torioki/eventstoredb';
import { startTestServer as startEventStoreDb } from '@torioki/eventstoredb-test-server';
import { openPostgresEventStore } from '@torioki/postgres';
import type { DataOf, LendingEvent } from '@torioki/lending';
import { addCopy, reserve } from '@torioki/lending/samples';
import { startTestServer as startPostgres } from '@torioki/postgres-test-server';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { noticedFor } from './commands/stages.js';
import { withMemory, withSqlite, type WithStore } from './desk/scratch-stores.js';
import { endedEarly, playWeeks, weeks } from './promises/library-days.js';
import { leftOut, type Verdict } from './promises/judging.js';
import { librarySystem, recordedAfter } from './scenarios/scenario.js';

const postgres = await startPostgres();
const eventStoreDb = await startEventStoreDb();
afterAll(async () => {
  postgres.remove();
  await eventStoreDb.stop();
});

const fresh = () => randomUUID().replaceAll('-', '');

const withPostgres: WithStore = async (history, use) => {
  const schema = `promises_${fresh()}`;
  const store = await answered(openPostgresEventStore({ connection: postgres.url, librarySystem, schema }));
  try {
    await answered(store.copy(history));
    return await use(store);
  } finally {
    await store.close();
  }
};

const withEventStoreDb: WithStore = async (history, use) => {
  const store = await answered(
    openEventStoreDb({
      ...{ connection: eventStoreDb.connection, librarySystem, stream: `promises-${fresh()}` },
      replica: inMemoryEventStore({ librarySystem }),
    }),
  );
  try {
    await answered(store.copy(history));
    return await use(store);
  } finally {
    await store.close();
  }
};

const stores = [
  ['in memory', withMemory, runs(40, 20_000)],
  ['on SQLite', withSqlite, runs(3, 1_000)],
  ['on PostgreSQL', withPostgres, runs(2, 1_000)],
  ['on EventStoreDB', withEventStoreDb, runs(2, 1_000)],
] as const;

/** Three readers have a notice, two of them for a branch; others wait. */
const opened = await recordedAfter([
  ...noticedFor(1, 'a-1', 'wkn'),
  ...noticedFor(2, 'b-1', 'gikai'),
  ...noticedFor(3, 'c-1', 'abs'),
  addCopy('b-2'),
  ...noticedFor(4, 'b-2', 'wkn'),
  reserve(2, [5, 'c', 'wkn']),
]);

type Counted = 'expired' | 'changedDays' | 'lateMails' | 'takenBack' | 'closures' | 'ofPlaces' | 'calendars';

const countNoticeAs = ({ why }: DataOf<'ReadyNoticeSent'>): Counted | undefined => {
  if (why === 'days-changed') return 'changedDays';
  return why === 'late' ? 'lateMails' : undefined;
};

const countAs = ({ type, data }: LendingEvent): Counted | undefined => {
  if (type === 'HoldExpired') return 'expired';
  if (type === 'ClosureExtended') return data.places === 'all' ? 'closures' : 'ofPlaces';
  if (type === 'ClosedDaysPublished' || type === 'DispatchDaysPublished') return 'calendars';
  if (type === 'ReadyNoticeSent') return countNoticeAs(data);
  return type === 'WaitNoticeSent' ? 'takenBack' : undefined;
};

describe('the law of promises', () => {
  it.each(stores)(
    'no hold ends before a named day, and the reader gets the book on each named day, %s',
    async (where, withStore, numRuns) => {
      const met: Record<Verdict, number> = {
        kept: 0,
        changed: 0,
        late: 0,
        gone: 0,
        moved: 0,
        broken: 0,
      };
      const seen: Record<Counted, number> = {
        expired: 0,
        changedDays: 0,
        lateMails: 0,
        takenBack: 0,
        closures: 0,
        ofPlaces: 0,
        calendars: 0,
      };
      await fc.assert(
        fc.asyncProperty(weeks, (steps) =>
          withStore(opened, async (store) => {
            const { judged, history } = await playWeeks(store, steps);
            for (const { verdict } of judged) met[verdict] += 1;
            for (const counted of history.map(countAs)) if (counted) seen[counted] += 1;
            expect(judged.filter(({ verdict }) => verdict === 'broken')).toEqual([]);
            expect(endedEarly(history)).toEqual([]);
            expect(leftOut(history)).toEqual([]);
          }),
        ),
        { numRuns },
      );
      console.info(`${where}: named days ${JSON.stringify(met)}; ${JSON.stringify(seen)}`);
      if (numRuns >= 40) expect(met.kept).toBeGreaterThan(0);
    },
  );
});
