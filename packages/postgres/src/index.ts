export { copyPeople } from './copy-people.js';
export type { PostgresPeopleCopyOptions } from './copy-people.js';
export { copyWithoutPseudonyms } from './copy-without-pseudonyms.js';
export type { PostgresCopyOptions } from './copy-without-pseudonyms.js';
export { openPostgresBorrowers } from './open-postgres-borrowers.js';
export type { PostgresBorrowersOptions } from './open-postgres-borrowers.js';
export { openPostgresConnections } from './open-postgres-connections.js';
export type {
  OpenedConnections,
  PostgresConnections,
  PostgresConnectionsOptions,
} from './open-postgres-connections.js';
export { openPostgresDocuments } from './open-postgres-documents.js';
export type { PostgresDocumentsOptions } from './open-postgres-documents.js';
export { openPostgresEventStore } from './open-postgres-event-store.js';
export type { PostgresEventStoreOptions, PostgresEvidence } from './open-postgres-event-store.js';
export { openPostgresPeopleSnapshot } from './open-people-snapshot.js';
export type { PostgresSnapshotOptions } from './open-people-snapshot.js';
export { openPostgresPatronRegistry } from './open-postgres-patron-registry.js';
export type { PostgresPatronRegistryOptions } from './open-postgres-patron-registry.js';
