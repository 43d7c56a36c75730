import { inMemoryEventStore } from '@torioki/event-store';
import { eventStoreContract } from '@torioki/event-store/contract';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

eventStoreContract({ afterEach, describe, expect, fc, it }, 'A store of another project', {
  open: (opening) => Promise.resolve(inMemoryEventStore(opening)),
});
