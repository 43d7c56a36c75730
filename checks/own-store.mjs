import { inMemoryEventStore } from '@torioki/event-store';
import { eventStoreContract } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

eventStoreContract({ afterEach, describe, expect, fc, it }, 'A store of a project of its own', {
  open: (opening) => Promise.resolve(inMemoryEventStore(opening)),
});
