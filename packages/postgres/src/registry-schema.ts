import type { SchemaKind } from './schema.js';
import { registryTable } from './migrations/registry-table.js';

/**
 * Version 1, never to be changed: the tables of a patron registry. Text is compared by code point. Whoever has the one
 * row of `registry` locked writes alone.
 */
const registry = (schema: string): string => `
CREATE TABLE ${schema}.registry (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  library_system text NOT NULL
);
${['patron', 'card', 'borrower', 'command', 'event', 'mail'].map((name) => registryTable(schema, name)).join('\n')}
`;

/** Version 2, never to be changed: who has the registry open names here the last transaction that it committed. */
const writers = (schema: string): string => `
CREATE TABLE ${schema}.writer (
  id uuid PRIMARY KEY,
  last uuid NOT NULL,
  at timestamptz NOT NULL
);
`;

/** Version 3, never to be changed: what patrons ask for that the library does not hold. */
const titleRequests = (schema: string): string => registryTable(schema, 'request');

/** Version 4, never to be changed: what was decided of patrons, and where the history holds it. */
const facts = (schema: string): string =>
  [registryTable(schema, 'fact'), registryTable(schema, 'bookmark'), `DROP TABLE ${schema}.event;`].join(
    '\n',
  );

/** Version 5, never to be changed: the notices that mails announce, each in one mail. */
const notices = (schema: string): string => registryTable(schema, 'notice');

/** Version 6, never to be changed: the number of commands of a patron within an hour. */
const commandCounts = (schema: string): string => registryTable(schema, 'count');

export const registrySchema: SchemaKind = {
  owner: 'registry',
  migrations: [registry, writers, titleRequests, facts, notices, commandCounts],
  begin: (schema, librarySystem) => [
    `INSERT INTO ${schema}.registry (library_system) VALUES ($1)`,
    librarySystem,
  ],
};
