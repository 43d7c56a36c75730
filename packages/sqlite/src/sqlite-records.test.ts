import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { orThrow } from '@torioki/event-store';
import type { Step, Work } from '@torioki/patrons';
import { expect, it, onTestFinished } from 'vitest';
import { registryFile } from './registry-file.js';
import { sqliteRecords } from './sqlite-records.js';
import { librarySystem } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';
import { withDatabase } from './with-database.js';

const opened = (file: string) => {
  const records = orThrow(withDatabase(file, { ...registryFile, librarySystem }, sqliteRecords));
  onTestFinished(() => records.close());
  return records;
};

function* one(step: Step): Work<void> {
  yield step;
}

/** A constant id for a name, so that SQLite lays out the rows in the same way. */
const idOf = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, 36);

it.each([1, 8])('SQLite leaves no copy of a forgotten row where it moved the row from (%i)', async (seed) => {
  const file = scratchFile();
  const records = opened(file);
  const rows = Array.from({ length: 600 }, (_, n) => ({
    key: idOf(`b${seed}.${n}`),
    patron: idOf(`p${seed}.${n}`),
  }));
  const forgotten = rows.filter((_, n) => n % 3 === 0);
  for (const row of rows)
    await records.write(() =>
      one({ is: 'put', table: 'borrower', row: { ...row, due: '', document: null } }),
    );
  for (const { key } of forgotten) await records.write(() => one({ is: 'remove', table: 'borrower', key }));
  await records.close();
  const bytes = readFileSync(file);
  expect(forgotten.filter(({ key, patron }) => bytes.includes(key) || bytes.includes(patron))).toEqual([]);
});
