import { eventStoreContract } from './contract/index.js';
import { inMemoryEventStore } from './in-memory.js';

eventStoreContract('The in-memory store', {
  open: (opening) => Promise.resolve(inMemoryEventStore(opening)),
});
