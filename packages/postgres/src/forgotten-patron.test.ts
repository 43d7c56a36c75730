import { unwrapAnswer } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PatronRegistry } from '@torioki/patrons';
import {
  markAllRecorded,
  reportForgotten,
  findBorrowers,
  findPersonIn,
  registerIn,
} from '@torioki/patrons/contract';
import { expect, it } from 'vitest';
import { openRegistry } from './testing/open-registry.js';
import { ownServer } from './testing/own-server.js';
import { openSession } from './testing/session.js';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const [vacuum = ''] = /VACUUM \(FULL\)[^']*/.exec(readme) ?? [];
const [, setting = ''] = /`(wal_recycle = off)`/.exec(readme) ?? [];
const [, switchWal = '', checkpoint = ''] = /'(SELECT pg_switch_wal\(\))' --command (\w+)/.exec(readme) ?? [];

const filesWith = (folder: string, text: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => readFileSync(path).includes(text));

const forgotten = async (registry: PatronRegistry, patrons: readonly string[]): Promise<void> => {
  for (const patron of patrons) await unwrapAnswer(registry.leave({ commandId: randomUUID(), patron }));
  await markAllRecorded(registry);
  for (const patron of patrons)
    for (const borrower of await findBorrowers(registry, patron)) {
      await unwrapAnswer(registry.reportClosed({ patron, closed: borrower }));
      await unwrapAnswer(reportForgotten(registry, borrower));
    }
};

it("a forgotten patron is in no table, and in no file of the server after the README's commands", async () => {
  const server = await ownServer();
  const { query } = await openSession(server.url);
  await query(`ALTER SYSTEM SET ${setting}`);
  await query('SELECT pg_reload_conf()');
  const registry = await openRegistry({ schema: 'torioki_people', connection: server.url });
  const mark = `ZZ${randomUUID().slice(0, 13)}`;
  const patrons: string[] = [];
  for (let number = 0; number < 40; number += 1) {
    const name = `${mark} ${'あ'.repeat(number)}`;
    patrons.push((await registerIn(registry, { name, card: `${mark}${number}` })).patron);
  }
  const { patron: staying } = await registerIn(registry);
  await query('ANALYZE');
  await forgotten(registry, patrons);
  expect(await unwrapAnswer(registry.listPending())).toEqual([]);

  for (const table of ['patron', 'card', 'borrower', 'command', 'fact', 'mail'])
    for (const trace of [mark, ...patrons]) {
      const sql = `SELECT key FROM torioki_people.${table} WHERE concat(key, patron, document) LIKE $1`;
      expect((await query(sql, `%${trace}%`)).rows).toEqual([]);
    }
  const { rows } = await query('SHOW data_directory');
  const data = String(rows[0]?.['data_directory']);
  await query('CHECKPOINT');
  for (const folder of ['base', 'pg_wal']) expect(filesWith(join(data, folder), mark)).not.toEqual([]);
  for (const command of [vacuum, switchWal, checkpoint]) await query(command);
  for (const trace of [mark, ...patrons]) expect(filesWith(data, trace)).toEqual([]);
  expect(await findPersonIn(registry, staying)).toMatchObject({ id: staying });
});
