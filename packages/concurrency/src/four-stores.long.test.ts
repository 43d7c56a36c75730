import { randomUUID } from 'node:crypto';
import { compareOutcomes } from '@torioki/audit';
import { inMemoryEventStore, orThrow, type OpenedStore, type EventStore } from '@torioki/event-store';
import { unwrapAnswer, chooseRuns } from '@torioki/event-store/contract';
import { openEventStoreDb } from '@torioki/eventstoredb';
import { startTestServer as startEventStoreDb } from '@torioki/eventstoredb-test-server';
import { openPostgresEventStore } from '@torioki/postgres';
import { startTestServer as startPostgres } from '@torioki/postgres-test-server';
import { openSqliteEventStore } from '@torioki/sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { openDesk } from './desk/desk.js';
import { openingCommands } from '@torioki/lending/samples';
import { inMemory, librarySystem, type Scenario } from './scenarios/scenario.js';
import { scenarios, acceptedScenarios } from './scenarios/index.js';
import { withScratchFile } from './desk/scratch-stores.js';

const postgres = await startPostgres();
const real = process.env['ESDB_CONNECTION_STRING'];
const eventStoreDb = real === undefined ? await startEventStoreDb() : undefined;
afterAll(async () => {
  postgres.remove();
  await eventStoreDb?.stop();
});
const connection = real ?? eventStoreDb?.connection ?? '';

/**
 * Executes a scenario's commands on an empty store. Returns the outcomes, the history without times and
 * hashes, and the outcomes of deciding the history again with the same rules and with other rules.
 */
const playedOn = async (opening: EventStore | Promise<OpenedStore>, { given, when }: Scenario) => {
  const store = 'read' in opening ? opening : orThrow(await opening).store;
  const desk = openDesk({ store });
  const outcomes = [];
  for (const command of [...openingCommands, ...given, when]) outcomes.push(await desk(command));
  const history = await unwrapAnswer(store.records());
  const { upTo: _same, ...same } = orThrow(await compareOutcomes(store, { keys: {} }));
  const { upTo: _other, ...other } = orThrow(await compareOutcomes(store, { keys: { reservationLimit: 1 } }));
  await store.close();
  return {
    outcomes,
    history: history.map(({ recordedAt: _at, hash: _hash, ...rest }) => rest),
    whatIf: { same, other },
  };
};

/** All scenarios, beginning with one for each type of command. */
const all = [...acceptedScenarios, ...scenarios.filter((scenario) => !acceptedScenarios.includes(scenario))];
const played = all.slice(0, chooseRuns(acceptedScenarios.length, all.length));

const fresh = () => randomUUID().replaceAll('-', '');

describe('commands on four stores have the same outcomes, now and under other rules, and give the same history', () => {
  it.each(played.map((scenario) => [`${scenario.when.type}: ${scenario.name}`, scenario] as const))(
    '%s',
    async (_, scenario) => {
      const expected = await playedOn(inMemory(), scenario);
      expect(expected.history.length).toBeGreaterThanOrEqual(openingCommands.length);
      expect(expected.whatIf.same.same).toBe(expected.whatIf.same.orders);
      const onSqlite = await withScratchFile((file) =>
        playedOn(openSqliteEventStore({ file, librarySystem }), scenario),
      );
      expect(onSqlite).toEqual(expected);
      const schema = `played_${fresh()}`;
      const onPostgres = await playedOn(
        openPostgresEventStore({ connection: postgres.url, librarySystem, schema }),
        scenario,
      );
      expect(onPostgres).toEqual(expected);
      const stream = `played-${fresh()}`;
      const replica = inMemoryEventStore({ librarySystem });
      const onEventStoreDb = await playedOn(
        openEventStoreDb({ connection, librarySystem, stream, replica }),
        scenario,
      );
      expect(onEventStoreDb).toEqual(expected);
    },
  );
});
