import type { SchemaKind } from './schema.js';

/**
 * A registry's table. The server keeps no statistics about its keys and patrons, since statistics would still
 * show values of deleted rows.
 */
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

/**
 * Version 1 of the schema: the first tables. Never change it. Text is compared by code point. A writer
 * locks the one row of `registry`.
 */
const registry = (schema: string): string => `
CREATE TABLE ${schema}.registry (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  library_system text NOT NULL
);
${['patron', 'card', 'borrower', 'command', 'event', 'mail'].map((name) => registryTable(schema, name)).join('\n')}
`;

/** Version 2 of the schema, with the last transaction of each process that writes. Never change it. */
const writers = (schema: string): string => `
CREATE TABLE ${schema}.writer (
  id uuid PRIMARY KEY,
  last uuid NOT NULL,
  at timestamptz NOT NULL
);
`;

/** Version 3 of the schema, with patrons' requests for titles that the library lacks. Never change it. */
const titleRequests = (schema: string): string => registryTable(schema, 'request');

/**
 * Version 4 of the schema, with the facts about patrons, and cursors of the history, such as the cursor of the
 * last fact. Never change it.
 */
const facts = (schema: string): string =>
  [registryTable(schema, 'fact'), registryTable(schema, 'bookmark'), `DROP TABLE ${schema}.event;`].join(
    '\n',
  );

/** Version 5 of the schema, with the notices in mails. Each notice is in one mail. Never change it. */
const notices = (schema: string): string => registryTable(schema, 'notice');

/** Version 6 of the schema, with the number of each patron's commands in the current hour. Never change it. */
const commandCounts = (schema: string): string => registryTable(schema, 'count');

/**
 * Version 7 of the schema, with the end of the last review of the history, and its findings. Never change it.
 */
const reviews = (schema: string): string => registryTable(schema, 'review');

/** Version 8 of the schema, with the patrons' reading histories. Never change it. */
const readingHistories = (schema: string): string => registryTable(schema, 'reading');

/**
 * Version 9 of the schema, with the names and phone numbers for searches. Never change it. Marks the present
 * patrons, so that `indexPatrons` indexes their names.
 */
const lookups = (schema: string): string =>
  `${registryTable(schema, 'lookup')}
INSERT INTO ${schema}.lookup SELECT key, patron, '', 'null' FROM ${schema}.patron;`;

/** Version 10 of the schema, with the log of accesses to patrons' data. Never change it. */
const accesses = (schema: string): string => registryTable(schema, 'access');

/**
 * Version 11 of the schema, with the lists of the post. Never change it. Marks the patrons with a card or
 * document to send, so that `indexPatrons` indexes them.
 */
const outgoingPost = (schema: string): string => `
INSERT INTO ${schema}.lookup
  SELECT key, patron, '', 'null' FROM ${schema}.patron WHERE document ->> 'idCopyHeld' = 'true'
  ON CONFLICT DO NOTHING;
`;

export const registrySchema: SchemaKind = {
  owner: 'registry',
  migrations: [
    registry,
    writers,
    titleRequests,
    facts,
    notices,
    commandCounts,
    reviews,
    readingHistories,
    lookups,
    accesses,
    outgoingPost,
  ],
  begin: (schema, librarySystem) => [
    `INSERT INTO ${schema}.registry (library_system) VALUES ($1)`,
    librarySystem,
  ],
};
