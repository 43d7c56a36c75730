import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { copiesWithoutPseudonyms } from '@torioki/patrons/contract';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { copyWithoutPseudonyms } from './copy-without-pseudonyms.js';
import { librarySystem } from './testing/open-store.js';
import { openRegistry } from './testing/open-registry.js';
import { ownServer } from './testing/own-server.js';
import { openSession } from './testing/session.js';

copiesWithoutPseudonyms({ afterEach, describe, expect, fc, it }, 'PostgreSQL', async () => {
  const { url: connection } = await ownServer();
  const [from, to] = [
    { connection, schema: 'torioki_people' },
    { connection, schema: 'copy' },
  ];
  const { query } = await openSession(connection);
  return {
    open: () => openRegistry(from),
    copy: () => copyWithoutPseudonyms({ librarySystem, from, to }),
    openCopy: () => openRegistry(to),
    readCopy: async () => {
      await query('CHECKPOINT');
      const { rows } = await query(
        `SELECT current_setting('data_directory') AS folder, pg_relation_filepath(oid) AS file FROM pg_class
         WHERE relnamespace = 'copy'::regnamespace AND relkind IN ('r', 'i')
         UNION SELECT current_setting('data_directory'), pg_relation_filepath(reltoastrelid) FROM pg_class
         WHERE relnamespace = 'copy'::regnamespace AND reltoastrelid <> 0`,
      );
      const files = rows.map(({ folder, file }) => join(String(folder), String(file)));
      return Buffer.concat(files.filter((file) => existsSync(file)).map((file) => readFileSync(file)));
    },
    vacuumCopy: async () => {
      await query('VACUUM (FULL)');
    },
  };
});
