import { orThrow } from '@torioki/event-store';
import { unwrapAnswer, expectFailure, record, someEvent } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { openEventStoreDb } from './open-event-store-db.js';
import { librarySystem, openStore, startServer, stream } from './testing/open-store.js';

const history = async () => {
  const server = await startServer();
  await record(await openStore(server), [someEvent()]);
  const { connection } = server;
  return (options: { readonly stream?: string; readonly librarySystem?: string }) =>
    openEventStoreDb({ connection, readOnly: true, ...options });
};

describe('a stream that is opened read-only', () => {
  it.each([
    ['its usual name', { stream }],
    ['its library system', { librarySystem }],
  ])('is found by %s', async (_, options) => {
    const { store } = orThrow(await (await history())(options));
    expect(store.librarySystem).toBe(librarySystem);
    expect(await unwrapAnswer(store.check())).toMatchObject({ position: 1 });
    await store.close();
  });

  it.each([
    ['nothing', {}, 'its library system is unknown; set librarySystem'],
    [
      'a name that does not contain it',
      { stream: 'loans' },
      'its library system is unknown; set librarySystem',
    ],
    ['a mistyped name', { stream: 'torioki-libary-1' }, 'the stream does not exist'],
  ])('is not found by %s', async (_, options, reason) => {
    const opening = (await history())(options);
    expect(await expectFailure('store-not-opened', opening)).toMatchObject({ reason });
  });

  it('is broken from its first event on if it belongs to another library system', async () => {
    const opening = (await history())({ stream, librarySystem: 'library-2' });
    expect(await expectFailure('chain-broken', opening)).toMatchObject({ position: 1 });
  });
});
