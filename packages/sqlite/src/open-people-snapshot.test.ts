import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { orThrow } from '@torioki/event-store';
import { tables } from '@torioki/patrons';
import { findBorrowers, findPersonIn, registerIn } from '@torioki/patrons/contract';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openSqlitePeopleSnapshot } from './open-people-snapshot.js';
import { openRegistry } from './testing/open-registry.js';
import { librarySystem } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';

const openSnapshot = async (file: string) =>
  orThrow(await openSqlitePeopleSnapshot({ file, librarySystem })).snapshot;

const rowsOf = (file: string) => {
  const db = new Database(file, { readonly: true });
  const rows = tables.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY key`).all());
  db.close();
  return rows;
};

describe('a snapshot of a registry', () => {
  it('copies every row of its moment, while the registry is in use', async () => {
    const [file, copy] = [scratchFile(), scratchFile()];
    const registry = await openRegistry(file);
    const { patron } = await registerIn(registry);
    const snapshot = await openSnapshot(file);
    const before = rowsOf(file);
    await registerIn(registry);
    orThrow(await snapshot.copyTo(copy));
    snapshot.close();
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(copy))).toHaveLength(1);
    expect(rowsOf(copy)).toEqual(before);
    expect(rowsOf(file)).not.toEqual(before);
    const copied = await openRegistry(copy);
    expect(await findPersonIn(copied, patron)).toEqual(await findPersonIn(registry, patron));
    expect(await findBorrowers(copied, patron)).toEqual(await findBorrowers(registry, patron));
  });

  it('can be renewed, and then has the later rows', async () => {
    const [file, copy] = [scratchFile(), scratchFile()];
    const registry = await openRegistry(file);
    const snapshot = await openSnapshot(file);
    await registerIn(registry);
    orThrow(await snapshot.renew());
    orThrow(await snapshot.copyTo(copy));
    snapshot.close();
    expect(rowsOf(copy)).toEqual(rowsOf(file));
  });

  it('replaces no file, and needs the registry of the same library system', async () => {
    const [file, copy] = [scratchFile(), scratchFile()];
    await openRegistry(file);
    await openRegistry(copy);
    const content = readFileSync(copy);
    const snapshot = await openSnapshot(file);
    expect(await snapshot.copyTo(copy)).toMatchObject({ left: { code: 'invalid-input' } });
    expect(readFileSync(copy)).toEqual(content);
    snapshot.close();
    const options = { file, librarySystem: 'other' };
    expect(await openSqlitePeopleSnapshot(options)).toMatchObject({
      error: { code: 'other-library-system' },
    });
    expect(await openSqlitePeopleSnapshot({ ...options, file: `${file}.missing` })).toMatchObject({
      error: { code: 'registry-not-opened' },
    });
  });
});
