import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { inspect } from 'node:util';
import { makeChange, findPersonIn, registerIn, sampleApplication } from '@torioki/patrons/contract';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, inject, it } from 'vitest';
import { openPostgresPatronRegistry } from './open-postgres-patron-registry.js';
import { registrySchema } from './registry-schema.js';
import { makeWritesFail } from './testing/failing.js';
import { librarySystem, openStore } from './testing/open-store.js';
import { openRegistry } from './testing/open-registry.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';
import { recordSetting } from './testing/record-setting.js';
import { withSetting } from './testing/with-setting.js';

const { migrations } = registrySchema;

const opening = (schema: string, connection = inject('postgresUrl')) =>
  openPostgresPatronRegistry({ connection, schema, librarySystem });

/** A closed registry with one patron, whose schema was then changed with SQL. */
const altered = async (sql: (schema: string) => string): Promise<string> => {
  const schema = scratchSchema();
  const registry = await openRegistry({ schema });
  await registerIn(registry);
  await registry.close();
  await (await openSession()).query(sql(`"${schema}"`));
  return schema;
};

describe('opening a registry', () => {
  it('makes a schema that contains its library system and its version', async () => {
    const schema = scratchSchema();
    await openRegistry({ schema });
    const { query } = await openSession();
    expect((await query(`SELECT version FROM "${schema}".schema_version`)).rows).toEqual([
      { version: migrations.length },
    ]);
    expect((await query(`SELECT library_system FROM "${schema}".registry`)).rows).toEqual([
      { library_system: librarySystem },
    ]);
  });

  it('refuses a history, as the history refuses a registry', async () => {
    const [people, history] = [scratchSchema(), scratchSchema()];
    await openRegistry({ schema: people });
    await openStore({ schema: history });
    await expectFailure('not-a-registry', opening(history));
    await expect(openStore({ schema: people })).rejects.toMatchObject({ code: 'not-an-event-store' });
  });

  it('refuses the patrons of another library system', async () => {
    const schema = await altered(() => 'SELECT 1');
    const connection = inject('postgresUrl');
    const other = openPostgresPatronRegistry({ connection, schema, librarySystem: 'library-2' });
    const details = { expected: 'library-2', found: librarySystem };
    expect(await expectFailure('other-library-system', other)).toMatchObject(details);
  });

  it('migrates the patrons of the first version to the present one', async () => {
    const schema = await altered(
      (name) =>
        `DROP TABLE ${name}.writer, ${name}.request, ${name}.fact, ${name}.bookmark,
           ${name}.notice, ${name}.count, ${name}.review, ${name}.reading, ${name}.lookup, ${name}.access;
         CREATE TABLE ${name}.event (); UPDATE ${name}.schema_version SET version = 1`,
    );
    const registry = await openRegistry({ schema });
    await registerIn(registry);
    expect(await unwrapAnswer(registry.listPending())).toHaveLength(1);
  });

  it('finds the patrons of an earlier release, who have no readings', async () => {
    const schema = await altered(
      (name) =>
        `DROP TABLE ${name}.lookup, ${name}.access; UPDATE ${name}.schema_version SET version = 8;
         UPDATE ${name}.patron SET document = (document::jsonb - 'reading')::json;
         INSERT INTO ${name}.patron
           SELECT id, id, due, (document::jsonb || jsonb_build_object('id', id))::json
           FROM ${name}.patron, LATERAL (
             SELECT '00000000-0000-4000-8000-' || to_char(n, 'FM000000000000') AS id FROM generate_series(1, 1200) AS n
           ) AS copies`,
    );
    const registry = await openRegistry({ schema });
    const found = await unwrapAnswer(registry.search({ text: '佐藤 み', most: 1_000 }));
    expect(found).toHaveLength(1_000);
    expect(await findPersonIn(registry, found[0] ?? '')).toMatchObject({ reading: null });
    const { query } = await openSession();
    expect((await query(`SELECT count(*) FROM "${schema}".lookup WHERE due = ''`)).rows).toEqual([
      { count: '0' },
    ]);
  });

  it('lists the patrons of an earlier release whose card is to be sent', async () => {
    const schema = await altered(
      (name) =>
        `DELETE FROM ${name}.lookup WHERE key LIKE 'post%'; UPDATE ${name}.schema_version SET version = 10;
         UPDATE ${name}.patron SET document = (document::jsonb || '{"idCopyHeld": true}')::json`,
    );
    const registry = await openRegistry({ schema });
    const [patron] = await unwrapAnswer(registry.search({ text: '佐藤', most: 50 }));
    for (const verb of ['listCardsToSend', 'listIdCopiesToReturn'] as const)
      expect(await unwrapAnswer(registry[verb]({ first: 50, after: null }))).toMatchObject({
        patrons: [{ id: patron }],
      });
  });

  it('refuses a newer schema', async () => {
    const found = migrations.length + 1;
    const schema = await altered((name) => `UPDATE ${name}.schema_version SET version = ${found}`);
    expect(await expectFailure('newer-schema', opening(schema))).toMatchObject({
      found,
      known: migrations.length,
    });
  });

  it('refuses an absent server, and an invalid name', async () => {
    const nowhere = Object.assign(new URL(inject('postgresUrl')), { port: '1' }).href;
    const failed = await expectFailure('registry-not-opened', opening(scratchSchema(), nowhere));
    expect(failed.reason).toContain('ECONNREFUSED');
    expect(await expectFailure('invalid-input', opening('People'))).toMatchObject({ path: 'schema' });
  });
});

describe('an open registry', () => {
  it(
    'answers registry-busy after a bounded wait, and can be read meanwhile',
    { timeout: 30_000 },
    async () => {
      const schema = scratchSchema();
      const registry = await openRegistry({ schema });
      const { patron } = await registerIn(registry);
      const { query } = await openSession();
      await query('BEGIN');
      await query(`SELECT FROM "${schema}".registry FOR UPDATE`);
      const waiting = makeChange(registry, 'RegisterPatron', sampleApplication());
      expect(await findPersonIn(registry, patron)).toMatchObject({ id: patron });
      expect((await expectFailure('registry-busy', waiting)).waitedMs).toBeGreaterThanOrEqual(10_000);
      await query('COMMIT');
      await registerIn(registry);
    },
  );

  it('can only be read in a read-only session', async () => {
    const schema = scratchSchema();
    const { patron } = await registerIn(await openRegistry({ schema }));
    const connection = withSetting('default_transaction_read_only=on');
    const registry = await openRegistry({ schema, connection });
    await expectFailure('registry-read-only', makeChange(registry, 'RegisterPatron', sampleApplication()));
    expect(await findPersonIn(registry, patron)).toMatchObject({ id: patron });
  });

  it.each([
    ['a full disk', '53100', 'registry-full'],
    ['damaged pages', 'XX001', 'not-a-registry'],
    ['an unspecific error', 'XX000', 'registry-unavailable'],
  ] as const)('with %s writes nothing, and reports no data of the row', async (_, sqlState, code) => {
    const schema = scratchSchema();
    const registry = await openRegistry({ schema });
    const { patron } = await registerIn(registry);
    const stop = await makeWritesFail(schema, 'patron', sqlState);
    const application = sampleApplication();
    const answer = await makeChange(registry, 'RegisterPatron', application);
    await expectFailure(code, Promise.resolve(answer));
    expect(inspect(answer, { depth: 9, showHidden: true })).not.toContain(application.name);
    expect(await findPersonIn(registry, patron)).toMatchObject({ id: patron });
    expect(await unwrapAnswer(registry.listPending())).toHaveLength(1);
    await stop();
    await unwrapAnswer(makeChange(registry, 'RegisterPatron', application));
    expect(await unwrapAnswer(registry.listPending())).toHaveLength(2);
  });

  it('does not make the neighbours of a failing work fail', async () => {
    const schema = scratchSchema();
    const registry = await openRegistry({ schema });
    const bad = sampleApplication();
    await makeWritesFail(schema, 'card', 'XX000', `NEW.key = '${bad.card}'`);
    const answers = await Promise.all(
      [sampleApplication(), bad, sampleApplication()].map((one) =>
        makeChange(registry, 'RegisterPatron', one),
      ),
    );
    expect(answers.map(E.isRight)).toEqual([true, false, true]);
  });

  it('with a missing table reports it', async () => {
    const registry = await openRegistry({ schema: await altered((name) => `DROP TABLE ${name}.mail`) });
    expect((await expectFailure('not-a-registry', registry.listMails())).reason).toContain('mail');
  });

  it.each([
    ['has no form', `'"佐藤 みのり"'`],
    ['is of another form', `jsonb_set(document::jsonb, '{name}', '["佐藤 みのり"]')::json`],
    ['has a missing field', `(document::jsonb - 'cart')::json`],
  ])('reports a row whose document %s, without its content', async (_, document) => {
    const schema = await altered((name) => `UPDATE ${name}.patron SET document = ${document}`);
    const { rows } = await (await openSession()).query(`SELECT key FROM "${schema}".patron`);
    const registry = await openRegistry({ schema });
    const answer = await registry.find([String(rows[0]?.['key'])]);
    expect(await expectFailure('unreadable-row', Promise.resolve(answer))).toMatchObject({ table: 'patron' });
    expect(inspect(answer, { depth: 9 })).not.toContain('佐藤');
  });
});

describe('a commit of the registry', () => {
  it.each([
    ['off', 'on'],
    ['remote_apply', 'remote_apply'],
  ])('in a session with synchronous_commit %s has it %s', async (setting, expected) => {
    const schema = scratchSchema();
    const registry = await openRegistry({
      schema,
      connection: withSetting(`synchronous_commit=${setting}`),
    });
    const seen = await recordSetting(schema, 'patron', 'synchronous_commit');
    await registerIn(registry);
    expect(await seen()).toEqual([expected]);
  });

  it("cuts off a stalled process before the others' patience ends", async () => {
    const schema = scratchSchema();
    const registry = await openRegistry({ schema });
    const seen = await recordSetting(schema, 'patron', 'idle_in_transaction_session_timeout');
    await registerIn(registry);
    expect(await seen()).toEqual(['5s']);
  });
});
