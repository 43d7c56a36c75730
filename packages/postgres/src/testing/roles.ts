import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';

const readme = new URL('../../README.md', import.meta.url);

/** The SQL block of the README that contains a text. */
const quote = (text: string): string =>
  [...readFileSync(readme, 'utf8').matchAll(/^```sql\n(.*?)^```$/gms)]
    .map(([, sql = '']) => sql)
    .find((sql) => sql.includes(text)) ?? '';

/**
 * Creates the README's roles under other names. `grant` gives these roles the README's rights, on `schema` in
 * place of the README's schema.
 */
export const rolesFor = async (schema: string, usual = 'torioki') => {
  const url = inject('postgresUrl');
  const prefix = `test_${randomBytes(4).toString('hex')}`;
  const ours = (sql: string) =>
    sql
      .replaceAll(/torioki_(?=migrator|writer|reader)/g, `${prefix}_`)
      .replaceAll(usual, `"${schema}"`)
      .replaceAll('DATABASE library', `DATABASE "${new URL(url).pathname.slice(1)}"`);
  const made = ours(quote('CREATE ROLE'));
  const granted = ours(quote(`USAGE ON SCHEMA ${usual} TO`));
  const superuser = new Client(url);
  await superuser.connect();
  await superuser.query(made);
  onTestFinished(async () => {
    await superuser.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`);
    for (const role of ['migrator', 'writer', 'reader']) {
      await superuser.query(`DROP OWNED BY ${prefix}_${role} CASCADE`);
      await superuser.query(`DROP ROLE ${prefix}_${role}`);
    }
    await superuser.end();
  });
  const urlOf = (role: string) =>
    Object.assign(new URL(url), { username: `${prefix}_${role}`, password: 'secret' }).href;
  return {
    migrator: urlOf('migrator'),
    writer: urlOf('writer'),
    reader: urlOf('reader'),
    grant: async () => {
      const migrator = new Client(urlOf('migrator'));
      await migrator.connect();
      await migrator.query(granted);
      await migrator.end();
    },
  };
};
