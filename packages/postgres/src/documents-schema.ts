import type { SchemaKind } from './schema.js';
import { committing } from './migrations/committing.js';
import { generations } from './migrations/generations.js';

/**
 * Version 1 of the schema: the tables of read models, and the functions that write them. Never change it.
 * Text is compared by code point. `document` is JSON as it was written, not `jsonb`, which reorders the
 * fields and cannot store U+0000. The one row of `documents` counts the changes, and a writer locks it. All
 * writes go through functions, which have the names of the methods of `Documents` and run with their owner's
 * rights. For other programs, each model has a view with its name (`patron_queue` for patron-queue), which
 * contains the serving documents.
 */
const documents = (schema: string, channel: string): string => `
CREATE TABLE ${schema}.documents (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  library_system text NOT NULL,
  changes bigint NOT NULL DEFAULT 0
);
CREATE TABLE ${schema}.generation (
  id integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  model text COLLATE "C" NOT NULL,
  version integer NOT NULL,
  state text NOT NULL CHECK (state IN ('building', 'serving', 'retired')),
  checkpoint bigint NOT NULL,
  hash text NOT NULL,
  owner text,
  leased_until timestamptz NOT NULL DEFAULT '-infinity'
);
CREATE UNIQUE INDEX one_of_each ON ${schema}.generation (model, state) WHERE state <> 'retired';
CREATE TABLE ${schema}.document (
  generation integer NOT NULL REFERENCES ${schema}.generation,
  key text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  list text COLLATE "C",
  place text COLLATE "C",
  document json NOT NULL,
  PRIMARY KEY (generation, key)
);
CREATE INDEX listed ON ${schema}.document (generation, list, place, key) WHERE list IS NOT NULL;
CREATE TABLE ${schema}.quarantine (
  generation integer NOT NULL REFERENCES ${schema}.generation,
  key text COLLATE "C",
  position bigint NOT NULL,
  type text NOT NULL,
  reason text NOT NULL,
  waiting integer NOT NULL,
  retrying boolean NOT NULL DEFAULT false
);
CREATE INDEX in_quarantine ON ${schema}.quarantine (generation, position);
${generations(schema, channel)}
${committing(schema)}
REVOKE ALL ON FUNCTION ${schema}.changed, ${schema}.show, ${schema}.begin, ${schema}.lease, ${schema}.commit,
  ${schema}.retry, ${schema}.retire, ${schema}.sweep FROM PUBLIC;
`;

export const documentsSchema: SchemaKind = {
  owner: 'documents',
  migrations: [documents],
  begin: (schema, librarySystem) => [
    `INSERT INTO ${schema}.documents (library_system) VALUES ($1)`,
    librarySystem,
  ],
};
