import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { eventStoreContract, expectFailure } from './contract/index.js';
import { inMemoryEventStore } from './in-memory.js';

eventStoreContract({ afterEach, describe, expect, fc, it }, 'The in-memory store', {
  open: (opening) => Promise.resolve(inMemoryEventStore(opening)),
});

it('reports a missing library system', async () => {
  expect(await expectFailure('invalid-input', inMemoryEventStore().read([]))).toMatchObject({
    path: 'librarySystem',
  });
});

it('names itself in errors after closing', async () => {
  const store = inMemoryEventStore({ librarySystem: 'library-1' });
  await store.close();
  expect(await expectFailure('store-unavailable', store.read([]))).toMatchObject({
    store: 'The in-memory store',
  });
});
