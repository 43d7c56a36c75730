import { expectFailure, unwrapAnswer } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeChange, findPersonIn, registerIn, sampleApplication } from '@torioki/patrons/contract';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqlitePatronRegistry } from './open-sqlite-patron-registry.js';
import { registryFile } from './registry-file.js';
import { openStore, librarySystem } from './testing/open-store.js';
import { openRegistry } from './testing/open-registry.js';
import { scratchFile } from './testing/scratch-file.js';

const { applicationId, migrations } = registryFile;

const opening = (file: string) => openSqlitePatronRegistry({ file, librarySystem });

/** A closed registry with one patron, whose file was then changed with SQL. */
const altered = async (sql: string): Promise<string> => {
  const file = scratchFile();
  const registry = await openRegistry(file);
  await registerIn(registry);
  await registry.close();
  const db = new Database(file);
  db.exec(sql);
  db.close();
  return file;
};

describe('opening a registry', () => {
  it('makes a file that only its owner can read, like the files that SQLite puts beside it', async () => {
    const file = scratchFile();
    const registry = await openRegistry(file);
    await registerIn(registry);
    const modes = [file, `${file}-wal`, `${file}-shm`].map((path) => statSync(path).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600]);
  });

  it('makes a file that contains its library system and its version', async () => {
    const file = scratchFile();
    await openRegistry(file);
    const db = new Database(file, { readonly: true });
    onTestFinished(() => void db.close());
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
    expect(db.prepare('SELECT id FROM library_system').pluck().all()).toEqual([librarySystem]);
  });

  it('refuses a history, as the history refuses a registry', async () => {
    const [people, history] = [scratchFile(), scratchFile()];
    await openRegistry(people);
    await openStore(history);
    expect(await expectFailure('not-a-registry', opening(history))).toMatchObject({ registry: history });
    await expect(openStore(people)).rejects.toMatchObject({ code: 'not-an-event-store' });
  });

  it('refuses the patrons of another library system', async () => {
    const file = await altered('');
    const other = openSqlitePatronRegistry({ file, librarySystem: 'library-2' });
    const details = { registry: file, expected: 'library-2', found: librarySystem };
    expect(await expectFailure('other-library-system', other)).toEqual(details);
  });

  it('refuses a newer schema and leaves it unchanged', async () => {
    const file = await altered(`PRAGMA user_version = ${migrations.length + 1}`);
    const before = readFileSync(file);
    const details = { registry: file, found: migrations.length + 1, known: migrations.length };
    expect(await expectFailure('newer-schema', opening(file))).toEqual(details);
    expect(readFileSync(file)).toEqual(before);
  });

  it('refuses a file that is not a database, and a missing folder', async () => {
    const file = scratchFile();
    writeFileSync(file, '氏名,住所\n'.repeat(1_000));
    expect(await expectFailure('not-a-registry', opening(file))).toMatchObject({ registry: file });
    await expectFailure('registry-not-opened', opening(join(file, 'nowhere.db')));
    await expectFailure('registry-not-opened', opening(':memory:'));
  });

  it('refuses a database with a missing table', async () => {
    await expectFailure('not-a-registry', opening(await altered('DROP TABLE mail')));
  });
});

describe('an open registry', () => {
  it('remembers only the ids of the commands about carts and of mails, without patron and digest', async () => {
    const file = scratchFile();
    const registry = await openRegistry(file);
    const { patron } = await registerIn(registry);
    const command = () => ({ commandId: randomUUID(), patron });
    const line = { title: 'T1', location: 'HQ', usualLocations: [], defaultLocation: 'HQ', limit: 50 };
    const commands = [command(), command(), command()] as const;
    await unwrapAnswer(registry.addToCart({ ...commands[0], ...line }));
    await unwrapAnswer(registry.choosePickup({ ...commands[1], title: 'T1', location: 'WKN' }));
    await unwrapAnswer(registry.removeFromCart({ ...commands[2], titles: ['T1'] }));
    const notices = [{ reservation: randomUUID(), notice: 0, why: 'ready' as const }];
    const { mail } = await unwrapAnswer(registry.queueMail({ patron, run: '2021-04-07', notices }));
    const leave = command();
    await unwrapAnswer(registry.leave(leave));

    const db = new Database(file, { readonly: true });
    onTestFinished(() => void db.close());
    const remembered = (id: string) =>
      db.prepare('SELECT patron, document FROM command WHERE key = ?').get(id);
    for (const id of [...commands.map(({ commandId }) => commandId), mail])
      expect(remembered(id)).toEqual({ patron: '', document: '{"digest":null}' });
    expect(remembered(leave.commandId)).toMatchObject({ patron });
  });

  it('answers registry-busy after a bounded wait, and can be read meanwhile', async () => {
    const file = scratchFile();
    const registry = await openRegistry(file);
    const { patron } = await registerIn(registry);
    const db = new Database(file);
    onTestFinished(() => void db.close());
    db.exec('BEGIN IMMEDIATE');
    const waiting = makeChange(registry, 'RegisterPatron', sampleApplication());
    expect(await findPersonIn(registry, patron)).toMatchObject({ id: patron });
    expect(await expectFailure('registry-busy', waiting)).toMatchObject({ registry: file });
    db.exec('COMMIT');
    await registerIn(registry);
  });

  it.each([
    ['is not JSON', `UPDATE patron SET document = '{"name":"佐藤 みのり"'`],
    [
      'is of another form',
      `UPDATE patron SET document = json_set(document, '$.name', json('["佐藤 みのり"]'))`,
    ],
    ['has a missing field', `UPDATE patron SET document = json_remove(document, '$.cart')`],
  ])('reports a row whose document %s, without its content', async (_, sql) => {
    const file = await altered('');
    const db = new Database(file);
    const patron = db.prepare('SELECT key FROM patron').pluck().get() as string;
    db.exec(sql);
    db.close();
    const registry = await openRegistry(file);
    const answer = await registry.find([patron]);
    expect(await expectFailure('unreadable-row', Promise.resolve(answer))).toMatchObject({ table: 'patron' });
    expect(JSON.stringify(answer)).not.toContain('佐藤');
    if (answer._tag === 'Left')
      expect(`${answer.left.message} ${String(answer.left.cause)}`).not.toContain('佐藤');
  });
});
