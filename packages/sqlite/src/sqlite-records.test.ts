import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync } from 'node:fs';
import { orThrow } from '@torioki/event-store';
import type { Step, Work } from '@torioki/patrons';
import Database from 'better-sqlite3';
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

function* all(steps: readonly Step[]): Work<void> {
  for (const step of steps) yield step;
}

/** A constant id for a name, so that SQLite lays out the rows in the same way. */
const idOf = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, 36);

/** Many rows. A third is forgotten, so that SQLite moves others. */
const rowsOf = (seed: number) => {
  const rows = Array.from({ length: 600 }, (_, n) => ({
    key: idOf(`b${seed}.${n}`),
    patron: idOf(`p${seed}.${n}`),
  }));
  const forgotten = rows.filter((_, n) => n % 3 === 0);
  const puts = rows.map((row): Step => ({
    is: 'put',
    table: 'borrower',
    row: { ...row, due: '', document: null },
  }));
  const removals = forgotten.map(({ key }): Step => ({ is: 'remove', table: 'borrower', key }));
  const findTraces = (file: string) => {
    const bytes = readFileSync(file);
    return forgotten.filter(({ key, patron }) => bytes.includes(key) || bytes.includes(patron));
  };
  return { puts, removals, findTraces };
};

it.each([1, 8])('SQLite leaves no copy of a forgotten row where it moved the row from (%i)', async (seed) => {
  const file = scratchFile();
  const records = opened(file);
  const { puts, removals, findTraces } = rowsOf(seed);
  for (const step of [...puts, ...removals]) await records.write(() => all([step]), { more: true });
  await records.close();
  expect(findTraces(file)).toEqual([]);
});

it('SQLite erases the traces of a program that died during its night, when it opens the file again', async () => {
  const [file, copy] = [scratchFile(), scratchFile()];
  const records = opened(file);
  const { puts, removals, findTraces } = rowsOf(1);
  for (const step of puts) await records.write(() => all([step]));
  for (const step of removals) await records.write(() => all([step]), { more: true });
  for (const part of ['', '-wal']) copyFileSync(`${file}${part}`, `${copy}${part}`);
  await opened(copy).close();
  expect(findTraces(copy)).toEqual([]);
});

it('SQLite marks the traces of a write whose transaction another write broke', async () => {
  const file = scratchFile();
  const records = opened(file);
  const { puts, removals } = rowsOf(1);
  await records.write(() => all(puts));
  const failing = (): Work<void> => {
    throw new Error('a write that shares the transaction');
  };
  const works = [() => all(removals.slice(0, 1)), failing];
  await Promise.all(works.map((work) => records.write(work, { more: true })));
  const db = new Database(file, { readonly: true });
  onTestFinished(() => void db.close());
  expect(db.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get('trace')).toBe(1);
});
