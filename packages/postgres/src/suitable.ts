import { storeError, type Answer } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { ClientBase } from 'pg';

/** PostgreSQL 14. */
const oldestVersion = 140_000;

interface Settings {
  readonly version: number;
  readonly release: string;
  readonly encoding: string;
  readonly fsync: string;
}

const ask = `
  SELECT current_setting('server_version_num')::integer AS version, current_setting('server_version') AS release,
    current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync`;

const unsuitable = ({ version, release, encoding, fsync }: Settings): string | undefined => {
  if (version < oldestVersion) return `it is PostgreSQL ${release}; 14 or later is needed`;
  if (encoding !== 'UTF8')
    return `the database's encoding is ${encoding}; make one WITH ENCODING 'UTF8' TEMPLATE template0`;
  return fsync === 'on' ? undefined : `fsync is ${fsync}, so that what was acknowledged could be lost`;
};

/** Checks that a server can keep a history. */
export const suitable = async (client: ClientBase, store: string): Answer<void> => {
  const { rows } = await client.query<Settings>(ask);
  const reason = unsuitable(rows[0] as Settings);
  return reason === undefined
    ? E.right(undefined)
    : E.left(storeError('store-not-opened', { store, reason }));
};
