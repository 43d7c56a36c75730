import { answered, failedWith, someEvent } from '@torioki/event-store/contract';
import { inMemoryEventStore } from '@torioki/event-store';
import { describe, expect, it } from 'vitest';
import { openEventStoreDb } from './open-event-store-db.js';
import { clientOf, opened, served } from './testing/opened.js';
import { streamNameOf } from './stream-name.js';

const ofSystem = (librarySystem: string) => ({
  librarySystem,
  replica: inMemoryEventStore({ librarySystem }),
});

describe('the name of a stream', () => {
  it('is the library system’s id, where that is ASCII', () => {
    expect(streamNameOf('library-1')).toBe('torioki-library-1');
    expect(streamNameOf('a b/c:d')).toBe('torioki-a b/c:d');
  });

  it('is always ASCII, and no two ids have the same', () => {
    const ids = ['図書館', '図書', '%E5%9B%B3', '図', 'é', 'e\u0301', '%', '%25', '%2525', 'u-1', '館図書'];
    const names = ids.map(streamNameOf);
    expect(new Set(names).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^[\x20-\x7e]+$/);
  });

  it('is used', async () => {
    const server = await served();
    const store = await opened(server, ofSystem('図書館'));
    await answered(store.append([someEvent()]));
    expect(server.journal.log.map(({ stream }) => stream)).toEqual([streamNameOf('図書館')]);
  });

  it('that was given formerly is told, not passed over', async () => {
    const server = await served();
    const former = 'torioki-図書館';
    const event = { id: crypto.randomUUID(), type: 'Lent', contentType: 'application/json' };
    server.journal.append(former, 'no_stream', [
      { ...event, data: Buffer.from('{}'), metadata: Buffer.from('') },
    ]);
    const refused = openEventStoreDb({ connection: server.connection, ...ofSystem('図書館') });
    const { reason } = await failedWith('store-not-opened', refused);
    expect(reason).toContain(former);
    await clientOf(server).deleteStream(former);
    await opened(server, ofSystem('図書館'));
  });

  it('of one’s own is refused unless it is ASCII', async () => {
    const { connection } = await served();
    const refused = openEventStoreDb({ connection, stream: '図書館', ...ofSystem('library-1') });
    const { reason } = await failedWith('store-not-opened', refused);
    expect(reason).toContain('ASCII');
  });
});
