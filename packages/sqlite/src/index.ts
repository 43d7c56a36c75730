export { openSqliteBorrowers } from './open-sqlite-borrowers.js';
export type { SqliteBorrowersOptions } from './open-sqlite-borrowers.js';
export { openSqliteEventStore } from './open-sqlite-event-store.js';
export type { SqliteEventStoreOptions } from './open-sqlite-event-store.js';
export { openSqlitePatronRegistry } from './open-sqlite-patron-registry.js';
export type { SqlitePatronRegistryOptions } from './open-sqlite-patron-registry.js';
export { openSqliteDocuments } from './open-sqlite-documents.js';
export type { SqliteDocumentsOptions } from './open-sqlite-documents.js';
export type { SqliteEvidence } from './evidence.js';
