import { unwrapAnswer, expectFailure, someEvent } from '@torioki/event-store/contract';
import { inMemoryEventStore } from '@torioki/event-store';
import { failures } from '@torioki/eventstoredb-test-server';
import { describe, expect, it } from 'vitest';
import { openEventStoreDb } from './open-event-store-db.js';
import { clientOf, openStore, startServer } from './testing/open-store.js';
import { librarySystemOf, streamNameOf } from './stream-name.js';

const ofSystem = (librarySystem: string) => ({
  librarySystem,
  replica: inMemoryEventStore({ librarySystem }),
});

describe('the name of a stream', () => {
  it("is the library system's id, if that is ASCII", () => {
    expect(streamNameOf('library-1')).toBe('torioki-library-1');
    expect(streamNameOf('a b/c:d')).toBe('torioki-a b/c:d');
  });

  it('is always ASCII, and unique for each id', () => {
    const ids = [
      '図書館',
      '図書',
      '%E5%9B%B3',
      '図',
      'x-turns',
      'x',
      'é',
      'e\u0301',
      '%',
      '%25',
      '%2525',
      'u-1',
      '館図書',
    ];
    const names = ids.map(streamNameOf);
    expect(new Set(names).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^[\x20-\x7e]+$/);
  });

  it('is used', async () => {
    const server = await startServer();
    const store = await openStore(server, ofSystem('図書館'));
    await unwrapAnswer(store.append([someEvent()]));
    expect(server.journal.log.map(({ stream }) => stream)).toEqual([streamNameOf('図書館')]);
  });

  it('in its former form is reported, not ignored', async () => {
    const server = await startServer();
    const former = 'torioki-図書館';
    const event = { id: crypto.randomUUID(), type: 'Lent', contentType: 'application/json' };
    server.journal.append(former, 'no_stream', [
      { ...event, data: Buffer.from('{}'), metadata: Buffer.from('') },
    ]);
    const refused = openEventStoreDb({ connection: server.connection, ...ofSystem('図書館') });
    const { reason } = await expectFailure('store-not-opened', refused);
    expect(reason).toContain(former);
    await clientOf(server).deleteStream(former);
    await openStore(server, ofSystem('図書館'));
  });

  it.each([
    ['is not ASCII', '図書館', 'is not ASCII'],
    ['is empty', '', 'is empty'],
    ['has a tab', 'our\tlibrary', 'control character'],
    ['names metadata', '$$customer-7', 'begins with $'],
    ['names turns', 'our-library-turns', 'ends in -turns'],
  ])('of your own is refused if it %s, and nothing is written', async (_, stream, why) => {
    const { connection, journal } = await startServer();
    const refused = openEventStoreDb({ connection, stream, ...ofSystem('library-1') });
    const { reason } = await expectFailure('store-not-opened', refused);
    expect(reason).toContain(why);
    expect(journal.log).toEqual([]);
  });

  it.each([
    ['one build', failures.thrownByHandler()],
    ['another', failures.status500()],
  ])(
    'is used even if its former one is deleted for ever, with the unclear answer of %s',
    async (_, unclear) => {
      const server = await startServer({ unclear });
      await clientOf(server).tombstoneStream('torioki-図書館', { expectedRevision: 'any' });
      await openStore(server, { ...ofSystem('図書館'), patienceMs: 2_000 });
    },
  );

  it("is never that of another library system's turns", async () => {
    const server = await startServer();
    await openStore(server, ofSystem('x'));
    const store = await openStore(server, ofSystem('x-turns'));
    await unwrapAnswer(store.append([someEvent()]));
    expect(streamNameOf('x-turns')).toBe('torioki-x%2Dturns');
    expect(librarySystemOf('torioki-x%2Dturns')).toBe('x-turns');
    expect(librarySystemOf('torioki-x-turns')).toBeUndefined();
    expect(server.journal.log.map(({ stream }) => stream)).toEqual(['torioki-x%2Dturns']);
  });

  it('that looks like the name for another id is accepted', async () => {
    const server = await startServer();
    const other = await openStore(server, ofSystem('北'));
    await unwrapAnswer(other.append([someEvent()]));
    const store = await openStore(server, ofSystem('%E5%8C%97'));
    await unwrapAnswer(store.append([someEvent()]));
    const names = server.journal.log.map(({ stream }) => stream);
    expect(names).toEqual(['torioki-%E5%8C%97', 'torioki-%25E5%258C%2597']);
  });
});
