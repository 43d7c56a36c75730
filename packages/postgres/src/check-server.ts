import { storeError, type Answer } from '@torioki/event-store';
import { because, type ReasonTexts } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { ClientBase } from 'pg';

/** The oldest supported version, PostgreSQL 14, as the server numbers it. */
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

const unsuitable = ({ version, release, encoding, fsync }: Settings): ReasonTexts | undefined => {
  if (version < oldestVersion)
    return because(
      'old-postgresql',
      `it is PostgreSQL ${release}; 14 or later is required`,
      `PostgreSQL ${release} である。14以降が要る`,
      { release },
    );
  if (encoding !== 'UTF8')
    return because(
      'other-encoding',
      `the database's encoding is ${encoding}; create a database WITH ENCODING 'UTF8' TEMPLATE template0`,
      `文字コードが ${encoding} である。UTF8 でなければならない`,
      { encoding },
    );
  return fsync === 'on'
    ? undefined
    : because(
        'no-fsync',
        `fsync is ${fsync}, so acknowledged data could be lost`,
        `fsync が ${fsync} なので、記録が失われることがある`,
        { fsync },
      );
};

/** Checks that a server can keep a history. */
export const checkServer = async (client: ClientBase, store: string): Answer<void> => {
  const { rows } = await client.query<Settings>(ask);
  const why = unsuitable(rows[0] as Settings);
  return why === undefined ? E.right(undefined) : E.left(storeError('store-not-opened', { store, ...why }));
};
