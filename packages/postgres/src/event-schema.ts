import { emptyChain } from '@torioki/event-store/adapter';
import type { SchemaKind } from './schema.js';

/**
 * Version 1 of the schema: the tables of an event store. Never change it after its release. Text is
 * compared by code point, so that no index depends on the operating system's collations. `tags`, `data` and
 * `metadata` are the hashed texts. `entry` is derived from `event`: for each event, it has the type with an
 * empty tag, and the type with each of the event's tags. The one row of `head` is the last cursor. A writer
 * may record events only if the same statement moves this cursor forward.
 */
const events = (schema: string): string => `
CREATE TABLE ${schema}.head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  library_system text NOT NULL,
  position bigint NOT NULL,
  hash text NOT NULL,
  recorded_at text COLLATE "C" NOT NULL
);
CREATE TABLE ${schema}.event (
  position bigint PRIMARY KEY,
  id text COLLATE "C" NOT NULL UNIQUE,
  type text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  tags text NOT NULL,
  data text NOT NULL,
  metadata text NOT NULL,
  recorded_at text COLLATE "C" NOT NULL,
  hash text NOT NULL
);
CREATE TABLE ${schema}.entry (
  tag text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (tag, type, position)
);
`;

export const eventSchema: SchemaKind = {
  owner: 'head',
  migrations: [events],
  begin: (schema, librarySystem) => {
    const { position, hash } = emptyChain(librarySystem);
    return [
      `INSERT INTO ${schema}.head (library_system, position, hash, recorded_at) VALUES ($1, $2, $3, '')`,
      ...[librarySystem, position, hash],
    ];
  },
};
