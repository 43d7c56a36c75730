import { documents } from './migrations/documents.js';
import type { SchemaKind } from './schema.js';

/** The schema that holds read models. */
export const documentsSchema: SchemaKind = {
  owner: 'documents',
  migrations: [documents],
  begin: (schema, librarySystem) => [
    `INSERT INTO ${schema}.documents (library_system) VALUES ($1)`,
    librarySystem,
  ],
};
