import type { SchemaKind } from './schema.js';

/** A table of a patron registry. Whose rows there are is not to be in the server's statistics, where it would outlive them. */
const registryTable = (schema: string, name: string): string => `
CREATE TABLE ${schema}.${name} (
  key text COLLATE "C" PRIMARY KEY,
  patron text COLLATE "C" NOT NULL,
  due text COLLATE "C" NOT NULL,
  document json NOT NULL
);
ALTER TABLE ${schema}.${name} ALTER COLUMN key SET STATISTICS 0, ALTER COLUMN patron SET STATISTICS 0;
CREATE INDEX ${name}_by_patron ON ${schema}.${name} (patron, key);
CREATE INDEX ${name}_by_due ON ${schema}.${name} (due, key);`;

/** Version 1, never to be changed. Text is compared by code point; who locks the one `registry` writes. */
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
