import { unwrapAnswer } from '@torioki/event-store/contract';
import { findPersonIn, registerIn } from '@torioki/patrons/contract';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { registryFile } from './registry-file.js';
import { openRegistry } from './testing/open-registry.js';
import { scratchFile } from './testing/scratch-file.js';

const copies = 2_500;

/** The file of a release without searches: one patron, and copies with other ids and names. */
const earlierFile = async () => {
  const file = scratchFile();
  const registry = await openRegistry(file);
  const { patron } = await registerIn(registry);
  await registry.close();
  const db = new Database(file);
  db.exec(`
    DROP TABLE lookup;
    DROP TABLE access;
    PRAGMA user_version = ${registryFile.migrations.findIndex((sql) => sql.includes('lookup'))};
    UPDATE patron SET document = json_remove(document, '$.reading');
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${copies})
    INSERT INTO patron
      SELECT id, id, due, json_set(document, '$.id', id, '$.name', '鈴木 ' || n)
      FROM patron, (SELECT n, printf('00000000-0000-4000-8000-%012d', n) AS id FROM numbers);`);
  db.close();
  return { file, patron };
};

it('finds the patrons of an earlier release, who have no readings', async () => {
  const { file, patron } = await earlierFile();
  for (let opening = 1; opening <= 2; opening += 1) {
    const registry = await openRegistry(file);
    const find = (text: string) => unwrapAnswer(registry.search({ text, most: 1_000 }));
    expect(await findPersonIn(registry, patron)).toMatchObject({ name: '佐藤 みのり', reading: null });
    expect(await find('佐藤')).toEqual([patron]);
    expect(await find(`鈴木${copies}`)).toEqual([
      `00000000-0000-4000-8000-${String(copies).padStart(12, '0')}`,
    ]);
    expect(await find('鈴木')).toHaveLength(1_000);
    await registry.close();
  }
  const db = new Database(file, { readonly: true });
  expect(db.prepare("SELECT count(*) FROM lookup WHERE due = ''").pluck().get()).toBe(0);
  db.close();
});

it('lists the patrons of an earlier release whose card is to be sent', async () => {
  const file = scratchFile();
  const registry = await openRegistry(file);
  const { patron } = await registerIn(registry, { postageYen: 404 });
  await registerIn(registry);
  await registry.close();
  const db = new Database(file);
  db.exec(`
    DELETE FROM lookup WHERE key LIKE 'post%';
    PRAGMA user_version = ${registryFile.migrations.findIndex((sql) => sql.includes('idCopyHeld'))};`);
  db.close();
  const reopened = await openRegistry(file);
  for (const verb of ['listCardsToSend', 'listIdCopiesToReturn'] as const) {
    const page = await unwrapAnswer(reopened[verb]({ first: 50, after: null }));
    expect(page.patrons.map(({ id }) => id)).toEqual([patron]);
  }
  expect(await unwrapAnswer(reopened.search({ text: '佐藤', most: 50 }))).toHaveLength(2);
  await reopened.close();
});
