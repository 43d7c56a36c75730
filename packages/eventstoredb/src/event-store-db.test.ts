import { inMemoryEventStore, type EventStore } from '@torioki/event-store';
import { answered, failedWith } from '@torioki/event-store/contract';
import { expect, it } from 'vitest';
import { librarySystem, opened, served } from './testing/opened.js';

it('an error that a replica throws is an answer too, and the store can be closed', async () => {
  const kept = inMemoryEventStore({ librarySystem });
  let isBroken = false;
  const replica: EventStore = {
    ...kept,
    read: (...asked) => (isBroken ? Promise.reject(new Error('the disk is gone')) : kept.read(...asked)),
  };
  const store = await opened(await served(), { replica });
  expect(await answered(store.records())).toEqual([]);
  isBroken = true;
  expect(await failedWith('store-unavailable', store.read('everything'))).toMatchObject({
    reason: 'the disk is gone',
  });
  await store.close();
});
