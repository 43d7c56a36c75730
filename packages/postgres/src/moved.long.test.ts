import { join } from 'node:path';
import { orThrow, verifyChain, type EventCodec, type EventStore } from '@torioki/event-store';
import { emptyChain } from '@torioki/event-store/adapter';
import {
  unwrapAnswer,
  expectFailure,
  describeWithProgram,
  scratchFolder,
  someEvent,
} from '@torioki/event-store/contract';
import type { PatronRegistry } from '@torioki/patrons';
import { registerIn } from '@torioki/patrons/contract';
import { openProjection, type Documents, type Projection, type ReadModel } from '@torioki/projection';
import { withLoans } from '@torioki/projection/contract';
import * as E from 'fp-ts/lib/Either.js';
import { lastValueFrom, take, toArray } from 'rxjs';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { spawnSync } from 'node:child_process';
import { factsOf } from './testing/facts-of.js';
import { librarySystem, openStore } from './testing/open-store.js';
import { openDocuments } from './testing/open-documents.js';
import { openRegistry } from './testing/open-registry.js';
import { ownServer } from './testing/own-server.js';
import { scratchSchema } from './testing/scratch-schema.js';

/** Runs one of PostgreSQL's client programs to its end. */
const runClientProgram = (program: string, ...args: readonly string[]): void => {
  const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0 && !stderr.includes('warning: errors ignored on restore'))
    throw new Error(`${program} ended with ${status}:\n${stderr}`);
};

/** Pairs of events, with tags and texts that are hard to transfer. */
const pairs = Array.from({ length: 500 }, (_, nth) => [
  someEvent({ tags: [`copy:${nth}`, '書\u0000'], data: { text: `"\\\u0000'${nth}𠮷` } }),
  someEvent(),
]);

const filled = async (schema: string): Promise<EventStore> => {
  const store = await openStore({ schema });
  await Promise.all(pairs.map((events) => unwrapAnswer(store.append(events))));
  return store;
};

/** Expects a complete history that delivers, finds and recognizes its events, and accepts new ones. */
const expectToGoOn = async (moved: EventStore, from: EventStore): Promise<void> => {
  const history = await factsOf(from);
  expect(await unwrapAnswer(moved.records())).toEqual(await unwrapAnswer(from.records()));
  const delivered = moved.subscribe('everything', { after: 0 }).pipe(take(history.length), toArray());
  expect(await lastValueFrom(delivered)).toEqual(history);
  expect(await unwrapAnswer(verifyChain(moved))).toEqual(await unwrapAnswer(verifyChain(from)));
  expect(await factsOf(moved, [{ tags: ['copy:7', '書\u0000'] }])).toHaveLength(1);
  expect(await unwrapAnswer(moved.append(pairs[3] ?? []))).toMatchObject({ again: true });
  const condition = { failIfEventsMatch: [{ tags: ['copy:499'] }], after: emptyChain(librarySystem) };
  await expectFailure('append-condition-failed', moved.append([someEvent()], condition));
  expect(await unwrapAnswer(moved.append([someEvent()]))).toMatchObject({ last: { position: 1_001 } });
};

it('a history that is copied to a new server is delivered whole and continues', async () => {
  const schema = scratchSchema();
  const store = await filled(schema);
  const server = await ownServer();
  const moved = await openStore({ schema, connection: server.url });
  await unwrapAnswer(moved.copy(await unwrapAnswer(store.records())));
  await expectToGoOn(moved, store);
});

interface AnyEvent {
  readonly type: string;
}

const codec: EventCodec<AnyEvent> = {
  encode: ({ type }) => ({ type, schemaVersion: 1, tags: [], data: {} }),
  decode: ({ type }) => E.right({ type }),
};

/** A read model that counts reservations, and the number of folds. */
const counting = () => {
  const folded = vi.fn();
  const model: ReadModel<number, AnyEvent> = {
    name: 'reserved',
    version: 1,
    types: ['Reserved'],
    keys: () => ['all'],
    empty: 0,
    evolve: (count) => {
      folded();
      return count + 1;
    },
  };
  const open = async (store: EventStore, documents: Documents): Promise<Projection> => {
    const { projection } = orThrow(await openProjection({ store, codec, models: [model], documents }));
    onTestFinished(() => projection.close());
    return projection;
  };
  return { open, folded };
};

/** All data of these patrons in a registry. */
const heldOf = (registry: PatronRegistry, patrons: readonly string[]) =>
  Promise.all([
    registry.listPending(),
    ...patrons.flatMap((patron) => [registry.find([patron]), registry.findPseudonyms(patron)]),
  ]);

/** Dumps schemas of the tests' server and restores them on a new one. Returns its connection string. */
const dumpedAndRestored = async (...schemas: readonly string[]): Promise<string> => {
  const folder = scratchFolder(onTestFinished);
  const file = join(folder, 'library.dump');
  const chosen = schemas.flatMap((schema) => ['--schema', schema]);
  runClientProgram('pg_dump', '--format', 'custom', ...chosen, '--file', file, inject('postgresUrl'));
  const { url } = await ownServer();
  runClientProgram('pg_restore', '--dbname', url, file);
  return url;
};

describeWithProgram(describe, 'pg_dump', 'Dumping and restoring', () => {
  it('a history that is dumped and restored on a new server is delivered whole and continues', async () => {
    const schema = scratchSchema();
    const store = await filled(schema);
    const connection = await dumpedAndRestored(schema);
    await expectToGoOn(await openStore({ schema, connection }), store);
  });

  it('views and patrons that are dumped and restored with it are unchanged, and continue', async () => {
    const [views, people] = [scratchSchema(), scratchSchema()];
    const documents = await openDocuments({ schema: views });
    const id = await withLoans(documents, '2021-04-22', '2021-05-04');
    const registry = await openRegistry({ schema: people });
    const { patron } = await registerIn(registry);
    const before = [await documents.read(id, ['loan 0', 'loan 1']), await registry.find([patron])];
    const connection = await dumpedAndRestored(views, people);
    const movedDocuments = await openDocuments({ schema: views, connection });
    const movedRegistry = await openRegistry({ schema: people, connection });
    expect([await movedDocuments.read(id, ['loan 0', 'loan 1']), await movedRegistry.find([patron])]).toEqual(
      before,
    );
    expect(await withLoans(movedDocuments, '2021-06-01')).not.toBe(id);
    await registerIn(movedRegistry);
  });

  it('history, views and patrons in one dump are whole, and views continue from their checkpoints', async () => {
    const [history, views, people] = [scratchSchema(), scratchSchema(), scratchSchema()];
    const [store, documents, registry] = [
      await filled(history),
      await openDocuments({ schema: views }),
      await openRegistry({ schema: people }),
    ];
    const { open, folded } = counting();
    const projection = await open(store, documents);
    expect(await projection.waitUntilReached(1_000)).toEqual(E.right(undefined));
    await projection.close();
    const patrons = [await registerIn(registry), await registerIn(registry)].map(({ patron }) => patron);
    const held = await heldOf(registry, patrons);
    const generations = await unwrapAnswer(documents.generations());

    const connection = await dumpedAndRestored(history, views, people);
    const movedStore = await openStore({ schema: history, connection });
    const movedDocuments = await openDocuments({ schema: views, connection });
    const movedRegistry = await openRegistry({ schema: people, connection });
    expect(await unwrapAnswer(movedDocuments.generations())).toEqual(generations);
    expect(await heldOf(movedRegistry, patrons)).toEqual(held);
    folded.mockClear();
    const movedProjection = await open(movedStore, movedDocuments);
    await expectToGoOn(movedStore, store);
    expect(await movedProjection.waitUntilReached(1_001)).toEqual(E.right(undefined));
    expect(folded).toHaveBeenCalledTimes(1);
    const [{ id } = { id: 0 }] = generations;
    expect(await unwrapAnswer(movedDocuments.read(id, ['all']))).toMatchObject([{ document: 1_001 }]);
  });
});
