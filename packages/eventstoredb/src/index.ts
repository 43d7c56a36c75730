export type { Credentials, EsdbClient } from './esdb-client.js';
export { openEventStoreDb } from './open-event-store-db.js';
export type { EventStoreDbEvidence, EventStoreDbStoreOptions } from './store-options.js';
