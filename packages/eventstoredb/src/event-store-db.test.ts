import { inMemoryEventStore, type EventStore } from '@torioki/event-store';
import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { expect, it } from 'vitest';
import { librarySystem, openStore, startServer } from './testing/open-store.js';

it('an error that a replica throws is an answer too, and the store can be closed', async () => {
  const kept = inMemoryEventStore({ librarySystem });
  let isBroken = false;
  const replica: EventStore = {
    ...kept,
    read: (...args) => (isBroken ? Promise.reject(new Error('the disk is missing')) : kept.read(...args)),
  };
  const store = await openStore(await startServer(), { replica });
  expect(await unwrapAnswer(store.records())).toEqual([]);
  isBroken = true;
  expect(await expectFailure('store-unavailable', store.read('everything'))).toMatchObject({
    reason: 'the disk is missing',
  });
  await store.close();
});
