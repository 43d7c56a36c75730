export { openSqliteEventStore } from './open-sqlite-event-store.js';
export type { SqliteEventStoreOptions } from './open-sqlite-event-store.js';
