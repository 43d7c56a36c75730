import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copiesWithoutPseudonyms } from '@torioki/patrons/contract';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { copyWithoutPseudonyms } from './copy-without-pseudonyms.js';
import { openRegistry } from './testing/open-registry.js';
import { librarySystem } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';

copiesWithoutPseudonyms({ afterEach, describe, expect, fc, it }, 'SQLite', () => {
  const [from, to] = [scratchFile(), scratchFile()];
  return {
    open: () => openRegistry(from),
    copy: () => copyWithoutPseudonyms({ librarySystem, from, to }),
    openCopy: () => openRegistry(to),
    readCopy: () => {
      const folder = dirname(to);
      return Promise.resolve(
        Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name)))),
      );
    },
    vacuumCopy: () => {
      const db = new Database(to);
      db.exec('VACUUM');
      db.close();
      return Promise.resolve();
    },
  };
});
