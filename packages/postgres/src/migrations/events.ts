import { searching } from './searching.js';
import { writing } from './writing.js';

/**
 * Version 1, never to be changed: the tables of an event store, and the functions that search and write them. Text is
 * compared by code point, so that no index depends on the operating system's collations. `canonical` holds exactly what
 * was hashed. The one row of `head` gives the places, and whoever has it locked writes alone; what an append checks it
 * checks in later statements of its own, since only those see what was recorded before the lock was had. Nobody writes
 * but by the functions `append` and `copy`, which run with their owner's rights.
 */
export const events = (schema: string, channel: string): string => `
CREATE TABLE ${schema}.head (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  library_system text NOT NULL,
  position bigint NOT NULL,
  hash bytea NOT NULL,
  recorded_at text COLLATE "C" NOT NULL
);
CREATE TABLE ${schema}.event (
  position bigint PRIMARY KEY,
  id text COLLATE "C" NOT NULL UNIQUE,
  type text COLLATE "C" NOT NULL,
  canonical text NOT NULL,
  hash bytea NOT NULL
);
CREATE INDEX event_by_type ON ${schema}.event (type, position);
CREATE TABLE ${schema}.tag (
  tag text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  position bigint NOT NULL,
  PRIMARY KEY (tag, type, position)
);
${searching(schema, 'forwards', 'ASC')}
${searching(schema, 'backwards', 'DESC')}
${writing(schema, channel)}
REVOKE ALL ON FUNCTION ${schema}.record, ${schema}.advance, ${schema}.append, ${schema}.copy FROM PUBLIC;
`;
