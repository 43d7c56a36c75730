export { openPostgresEventStore } from './open-postgres-event-store.js';
export type { PostgresEventStoreOptions } from './open-postgres-event-store.js';
