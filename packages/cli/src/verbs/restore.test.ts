import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orThrow } from '@torioki/event-store';
import { findPatronOf } from '@torioki/patrons/contract';
import { openPostgresPatronRegistry } from '@torioki/postgres';
import { startTestServer } from '@torioki/postgres-test-server';
import { openSqlitePatronRegistry } from '@torioki/sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeScratchFolder } from '../testing/history-file.js';
import { openLibraryInUse } from '../testing/library-in-use.js';
import { runCommand } from '../testing/run-command.js';

/** A library with a reservation, and its backup. */
const openWithBackup = async () => {
  const library = await openLibraryInUse();
  const { borrower, patron } = await library.reserve();
  const backup = join(library.folder, 'backup');
  const { status } = await runCommand(['backup', library.file, backup, '--people', library.people]);
  expect(status).toBe(0);
  return { ...library, backup, borrower, patron };
};

const restore = (backup: string, store: string, people: string, ...more: readonly string[]) =>
  runCommand(['restore', backup, store, '--people', people, '--lang', 'en', ...more]);

const headOf = async (store: string): Promise<unknown> => {
  const { out } = await runCommand(['head', store, '--json']);
  return (JSON.parse(out) as { readonly upTo: unknown }).upTo;
};

describe('torioki restore', () => {
  it('restores history and people into new files', async () => {
    const { backup, file, librarySystem, borrower, patron } = await openWithBackup();
    const folder = makeScratchFolder();
    const [store, people] = [join(folder, 'library.db'), join(folder, 'people.db')];
    const { status, out, err } = await restore(backup, store, people);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Restored the history');
    expect(await headOf(store)).toEqual(await headOf(file));
    const { registry } = orThrow(await openSqlitePatronRegistry({ file: people, librarySystem }));
    expect(await findPatronOf(registry, borrower)).toBe(patron);
    await registry.close();
  });

  it('moves a library to PostgreSQL, from where it can be backed up and restored again', async () => {
    const { backup, file, librarySystem, borrower, patron } = await openWithBackup();
    const server = await startTestServer();
    onTestFinished(() => server.remove());
    const { url } = server;
    expect(await restore(backup, url, url)).toMatchObject({ status: 0, err: '' });
    expect(await headOf(url)).toEqual(await headOf(file));
    const { registry } = orThrow(await openPostgresPatronRegistry({ connection: url, librarySystem }));
    expect(await findPatronOf(registry, borrower)).toBe(patron);
    await registry.close();

    const folder = makeScratchFolder();
    const again = join(folder, 'again');
    expect(await runCommand(['backup', url, again, '--people', url])).toMatchObject({ status: 0, err: '' });
    expect(await runCommand(['restore-drill', again])).toMatchObject({ status: 0 });
    const store = join(folder, 'library.db');
    expect(await restore(again, store, join(folder, 'people.db'))).toMatchObject({ status: 0, err: '' });
    expect(await headOf(store)).toEqual(await headOf(file));

    const second = await restore(backup, url, url);
    expect(second).toMatchObject({ status: 2, out: '' });
    expect(second.err).toContain('The store to restore to has events');
  });

  it('prints the code, the position and the time of the backup as JSON', async () => {
    const { backup, librarySystem } = await openWithBackup();
    const folder = makeScratchFolder();
    const { out } = await restore(backup, join(folder, 'a.db'), join(folder, 'b.db'), '--json');
    expect(JSON.parse(out)).toMatchObject({ schema: 'torioki/restore/1', librarySystem });
  });

  it('changes nothing if a file of the backup was changed', async () => {
    const { backup } = await openWithBackup();
    const file = join(backup, 'people.db');
    const content = readFileSync(file);
    content.writeUInt8(content.readUInt8(5000) ^ 1, 5000);
    writeFileSync(file, content);
    const folder = makeScratchFolder();
    const { status, out, err } = await restore(backup, join(folder, 'a.db'), join(folder, 'b.db'));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('people.db is not the file that was backed up');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('replaces no registry, and leaves no new file then', async () => {
    const { backup, people, borrower, patron, registry } = await openWithBackup();
    const store = join(makeScratchFolder(), 'library.db');
    const { status, err } = await restore(backup, store, people);
    expect(status).toBe(2);
    expect(err).toContain('must be a new file');
    expect(existsSync(store)).toBe(false);
    expect(await findPatronOf(registry, borrower)).toBe(patron);
  });

  it('refuses an incomplete call or backup, with the remedy', async () => {
    const { backup, folder } = await openWithBackup();
    const [store, people] = [join(folder, 'a.db'), join(folder, 'b.db')];
    expect((await runCommand(['restore', backup, store, '--lang', 'en'])).err).toContain('with --people');
    writeFileSync(join(backup, 'backup.json'), '{}\n');
    expect((await restore(backup, store, people)).err).toContain('backup.json was changed or is damaged');
    rmSync(join(backup, 'backup.json'));
    expect((await restore(backup, store, people)).err).toContain('has no complete backup');
    expect([store, people].some((file) => existsSync(file))).toBe(false);
  });

  it('shows no password of a database that does not answer', async () => {
    const { backup, folder } = await openWithBackup();
    const url = 'postgres://torioki:geheim@127.0.0.1:9/library';
    const { status, out, err } = await restore(backup, join(folder, 'a.db'), url);
    expect(status).toBe(2);
    expect(out + err).not.toContain('geheim');
    expect(existsSync(join(folder, 'a.db'))).toBe(false);
  });
});
