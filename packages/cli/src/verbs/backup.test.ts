import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { orThrow } from '@torioki/event-store';
import { findHeadPosition, unwrapAnswer } from '@torioki/event-store/contract';
import { findPatronOf } from '@torioki/patrons/contract';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { readNote } from '../backup/backup-note.js';
import { openLibraryInUse } from '../testing/library-in-use.js';
import { runCommand } from '../testing/run-command.js';

type InUse = Awaited<ReturnType<typeof openLibraryInUse>>;

const backUp = ({ file, people, folder }: InUse, name = 'backup', ...more: readonly string[]) =>
  runCommand(['backup', file, join(folder, name), '--people', people, '--lang', 'en', ...more]);

const modeOf = (path: string): number => statSync(path).mode & 0o777;

const listTemporary = ({ folder }: InUse) => readdirSync(folder).filter((name) => name.includes('backup'));

describe('torioki backup', () => {
  it('copies history and people, notes the head, and lets only the owner read them', async () => {
    const library = await openLibraryInUse();
    const { borrower, patron } = await library.reserve();
    const { status, out, err } = await backUp(library);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Copied the history and the registry');
    const folder = join(library.folder, 'backup');
    expect(readdirSync(folder).toSorted()).toEqual(['backup.json', 'history.db', 'people.db']);
    expect(modeOf(folder)).toBe(0o700);
    for (const name of readdirSync(folder)) expect(modeOf(join(folder, name))).toBe(0o600);

    const note = await unwrapAnswer(readNote(folder));
    const { out: head } = await runCommand(['head', library.file, '--json']);
    expect(note?.head).toMatchObject((JSON.parse(head) as { upTo: object }).upTo);
    expect(note?.librarySystem).toBe(library.librarySystem);
    expect(note?.release).toMatch(/^torioki /);
    expect(Date.now() - Date.parse(note?.at ?? '')).toBeLessThan(60_000);
    expect(await runCommand(['verify', join(folder, 'history.db')])).toMatchObject({ status: 0 });

    const { librarySystem } = library;
    const { registry } = orThrow(
      await openSqlitePatronRegistry({ file: join(folder, 'people.db'), librarySystem }),
    );
    expect(await findPatronOf(registry, borrower)).toBe(patron);
    await registry.close();
  });

  it('has history and people of the same moment, although both are written meanwhile', async () => {
    const library = await openLibraryInUse();
    const before = await findHeadPosition(library.store);
    const over = new AbortController();
    const writing = (async () => {
      while (!over.signal.aborted) {
        await library.reserve();
        await pause(5);
      }
    })();
    for (const name of ['backup-1', 'backup-2', 'backup-3']) {
      expect(await backUp(library, name)).toMatchObject({ status: 0, err: '' });
      const { librarySystem } = library;
      const { store } = orThrow(
        await openSqliteEventStore({ file: join(library.folder, name, 'history.db'), librarySystem }),
      );
      const { registry } = orThrow(
        await openSqlitePatronRegistry({ file: join(library.folder, name, 'people.db'), librarySystem }),
      );
      const reserved = orThrow(await store.read([{ types: ['Reserved'] }])).events;
      const used = new Set(reserved.map(({ data }) => data['borrower']));
      const reported = orThrow(await registry.listUsed({ after: null })).used;
      expect(reported.filter((borrower) => !used.has(borrower))).toEqual([]);
      const [last] = reserved.slice(-1);
      expect(await findPatronOf(registry, String(last?.data['borrower']))).toBeDefined();
      await store.close();
      await registry.close();
    }
    over.abort();
    await writing;
    expect(await findHeadPosition(library.store)).toBeGreaterThan(before);
  });

  it('refuses a folder that is not empty, and fills an empty one', async () => {
    const library = await openLibraryInUse();
    const folder = join(library.folder, 'backup');
    mkdirSync(folder);
    writeFileSync(join(folder, 'notes.txt'), 'ours');
    const refused = await backUp(library);
    expect(refused).toMatchObject({ status: 2, out: '' });
    expect(refused.err).toContain('backup is not empty. Name a new folder or an empty one.');
    expect(readdirSync(folder)).toEqual(['notes.txt']);
    mkdirSync(join(library.folder, 'backup-empty'));
    expect(await backUp(library, 'backup-empty')).toMatchObject({ status: 0, err: '' });
    expect(await backUp(library, 'backup-empty')).toMatchObject({ status: 2 });
  });

  it('removes the folder when it is interrupted', async () => {
    const library = await openLibraryInUse();
    const stopping = new AbortController();
    const args = ['backup', library.file, join(library.folder, 'backup'), '--people', library.people];
    const stopped = await runCommand([...args, '--lang', 'en'], {
      ...{ showsProgress: true, interrupted: stopping.signal },
      err: (text) => {
        if (!text.includes('position')) return;
        expect(listTemporary(library)).toEqual(['backup.incomplete']);
        stopping.abort();
      },
    });
    expect(stopped).toMatchObject({ status: 2, out: '' });
    expect(listTemporary(library)).toEqual([]);
  });

  it('is complete or has the name of an incomplete one, whenever it is killed', async () => {
    const library = await openLibraryInUse();
    for (let time = 0; time < 20; time += 1) await library.reserve();
    const bin = join(import.meta.dirname, '../../dist/bin/torioki.js');
    const found = new Set<string>();
    for (let time = 0; time < 4; time += 1) {
      const args = [bin, 'backup', library.file, join(library.folder, 'backup'), '--people', library.people];
      const child = spawn(process.execPath, args, { stdio: 'ignore' });
      const ended = once(child, 'exit');
      while (child.exitCode === null && listTemporary(library).length === 0) await pause(1);
      await pause(time * 8);
      child.kill('SIGKILL');
      await ended;
      const [name = ''] = listTemporary(library);
      found.add(name);
      if (name === 'backup') {
        expect(await unwrapAnswer(readNote(join(library.folder, name)))).toBeDefined();
      } else {
        expect(name).toBe('backup.incomplete');
        const refused = await backUp(library);
        expect(refused).toMatchObject({ status: 2, out: '' });
        expect(refused.err).toContain('backup.incomplete has a backup that was not completed');
      }
      rmSync(join(library.folder, name), { recursive: true });
    }
    expect(found).toContain('backup.incomplete');
  });

  it('reports the position of a broken chain, and leaves no folder', async () => {
    const library = await openLibraryInUse();
    const db = new Database(library.file);
    db.exec("UPDATE event SET id = 'x' WHERE position = 40");
    db.close();
    const { status, out, err } = await backUp(library);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toMatch(/position 40/);
    expect(listTemporary(library)).toEqual([]);
    expect(existsSync(join(library.folder, 'backup'))).toBe(false);
  });

  it.each([
    [['--people', 'postgres://127.0.0.1:9/library'], 'torioki_people cannot be opened'],
    [['--people', 'missing.db'], 'missing.db cannot be opened'],
    [['--upto', '3', '--people', 'people.db'], 'Leave out --upto'],
    [[], 'Name the registry with --people'],
  ])('refuses %j with the remedy', async (options, remedy) => {
    const { file, folder } = await openLibraryInUse();
    const args = ['backup', file, join(folder, 'backup'), ...options, '--lang', 'en'];
    const { status, out, err } = await runCommand(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(remedy);
    expect(readdirSync(folder).filter((name) => name.includes('backup'))).toEqual([]);
  });
});
