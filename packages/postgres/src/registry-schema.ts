import { commandCounts } from './migrations/command-counts.js';
import { facts } from './migrations/facts.js';
import { notices } from './migrations/notices.js';
import { registry } from './migrations/registry.js';
import { titleRequests } from './migrations/title-requests.js';
import { writers } from './migrations/writers.js';
import type { SchemaKind } from './schema.js';

/** The schema that holds a patron registry. */
export const registrySchema: SchemaKind = {
  owner: 'registry',
  migrations: [registry, writers, titleRequests, facts, notices, commandCounts],
  begin: (schema, librarySystem) => [
    `INSERT INTO ${schema}.registry (library_system) VALUES ($1)`,
    librarySystem,
  ],
};
