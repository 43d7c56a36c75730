import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { document } from '@torioki/projection';
import { place, withLoans } from '@torioki/projection/contract';
import { describe, expect, inject, it } from 'vitest';
import { documentsSchema } from './documents-schema.js';
import { openPostgresDocuments } from './open-postgres-documents.js';
import { makeWritesFail } from './testing/failing.js';
import { librarySystem, openStore } from './testing/open-store.js';
import { openDocuments } from './testing/open-documents.js';
import { scratchSchema } from './testing/scratch-schema.js';
import { openSession } from './testing/session.js';
import { withSetting } from './testing/with-setting.js';

const opening = (schema: string, connection = inject('postgresUrl')) =>
  openPostgresDocuments({ connection, schema, librarySystem });

/** Reads a schema as another program does. */
const read = async (schema: string, sql: string): Promise<readonly object[]> => {
  const { query } = await openSession();
  await query(`SET search_path = "${schema}"`);
  return (await query(sql)).rows;
};

const step = (generation: number, document: string) => ({
  generation,
  from: place(7),
  to: place(8),
  documents: [{ key: 'loan 0', document, position: 8, listing: null }],
  released: [],
  quarantined: [],
  serves: false,
});

describe('a schema of documents', () => {
  it('contains its library system and its version', async () => {
    const schema = scratchSchema();
    await openDocuments({ schema });
    expect(await read(schema, 'SELECT version FROM schema_version')).toEqual([
      { version: documentsSchema.migrations.length },
    ]);
    expect(await read(schema, 'SELECT library_system FROM documents')).toEqual([
      { library_system: librarySystem },
    ]);
  });

  it('is read by other programs with plain SQL, through a view of each serving model', async () => {
    const schema = scratchSchema();
    const documents = await openDocuments({ schema });
    await withLoans(documents, '2021-04-22', '2021-05-04', '2021-04-20');
    await unwrapAnswer(documents.begin('patron-loans', 4));
    expect(
      await read(
        schema,
        `SELECT key, document ->> 'dueDate' AS due, position, place FROM patron_loans
         WHERE list = 'lent' AND place < '2021-04-23' ORDER BY place`,
      ),
    ).toEqual([
      { key: 'loan 2', due: '2021-04-20', position: '2', place: '2021-04-20' },
      { key: 'loan 0', due: '2021-04-22', position: '0', place: '2021-04-22' },
    ]);
    expect(
      await read(schema, "SELECT model, version, checkpoint FROM generation WHERE state = 'serving'"),
    ).toEqual([{ model: 'patron-loans', version: 3, checkpoint: '7' }]);
    expect(
      await read(
        schema,
        `SELECT model, key, position, reason
         FROM quarantine JOIN generation ON generation.id = quarantine.generation`,
      ),
    ).toEqual([{ model: 'patron-loans', key: 'loan 9', position: '5', reason: 'it is rotten' }]);
  });

  it('shows other programs the new documents as soon as they serve', async () => {
    const schema = scratchSchema();
    const documents = await openDocuments({ schema });
    await withLoans(documents, '2021-04-22');
    await withLoans(documents, '2021-05-04', '2021-05-05');
    expect(await read(schema, 'SELECT place FROM patron_loans ORDER BY place')).toEqual([
      { place: '2021-05-04' },
      { place: '2021-05-05' },
    ]);
  });

  it('keeps its own tables if a model has the name of one', async () => {
    const schema = scratchSchema();
    const documents = await openDocuments({ schema });
    expect(await unwrapAnswer(documents.begin('document', 1))).toMatchObject({ model: 'document' });
    expect(await read(schema, 'SELECT generation FROM document')).toEqual([]);
  });
});

describe('opening documents', () => {
  it('refuses those of another library system', async () => {
    const schema = scratchSchema();
    await openDocuments({ schema });
    const connection = inject('postgresUrl');
    const other = openPostgresDocuments({ connection, schema, librarySystem: 'library-2' });
    expect(await expectFailure('other-library-system', other)).toMatchObject({ found: librarySystem });
  });

  it('refuses a newer schema', async () => {
    const schema = scratchSchema();
    await openDocuments({ schema });
    await read(schema, 'UPDATE schema_version SET version = 99');
    expect(await expectFailure('newer-schema', opening(schema))).toMatchObject({ found: 99 });
  });

  it('refuses a history, as the history refuses documents', async () => {
    const [history, views] = [scratchSchema(), scratchSchema()];
    await openStore({ schema: history });
    await openDocuments({ schema: views });
    const { reason } = await expectFailure('store-not-opened', opening(history));
    expect(reason).toMatch(/it contains no readable documents .*; name another$/);
    await expect(openStore({ schema: views })).rejects.toMatchObject({ code: 'not-an-event-store' });
  });

  it('refuses an absent server, and an invalid name', async () => {
    const nowhere = Object.assign(new URL(inject('postgresUrl')), { port: '1' }).href;
    const { reason } = await expectFailure('store-not-opened', opening(scratchSchema(), nowhere));
    expect(reason).toContain('ECONNREFUSED');
    await expectFailure('invalid-input', opening('Views'));
  });
});

describe('documents in a schema', () => {
  it('wait while another session writes, and then continue', async () => {
    const schema = scratchSchema();
    const documents = await openDocuments({ schema });
    const { query } = await openSession();
    await query('BEGIN');
    await query(`SELECT FROM "${schema}".documents FOR UPDATE`);
    const begun = documents.begin('patron-loans', 1);
    expect(await unwrapAnswer(documents.generations())).toEqual([]);
    await query('COMMIT');
    expect(await unwrapAnswer(begun)).toMatchObject({ model: 'patron-loans', is: 'building' });
  });

  it('report that another session keeps them locked', async () => {
    const schema = scratchSchema();
    const documents = await openDocuments({ schema });
    const { query } = await openSession();
    await query(`ALTER FUNCTION "${schema}".begin SET lock_timeout = '200ms'`);
    await query('BEGIN');
    await query(`SELECT FROM "${schema}".documents FOR UPDATE`);
    const { waitedMs } = await expectFailure('store-busy', documents.begin('patron-loans', 1));
    expect(waitedMs).toBeGreaterThanOrEqual(200);
  });

  it.each([
    ['a full disk', '53100', 'store-full'],
    ['damaged pages', 'XX001', 'store-not-opened'],
    ['an unspecific error', 'XX000', 'store-unavailable'],
  ] as const)('with %s keep their content, and continue afterwards', async (_, sqlState, code) => {
    const schema = scratchSchema();
    const documents = await openDocuments({ schema });
    const id = await withLoans(documents, '2021-04-22');
    const stop = await makeWritesFail(schema, 'document', sqlState);
    await expectFailure(code, documents.commit('a worker', [step(id, 'late')]));
    expect(await unwrapAnswer(documents.generations())).toMatchObject([{ checkpoint: { position: 7 } }]);
    expect(await unwrapAnswer(documents.read(id, ['loan 0']))).toMatchObject([{ position: 0 }]);
    await stop();
    expect(await unwrapAnswer(documents.commit('a worker', [step(id, 'late')]))).toBe(true);
    expect(await unwrapAnswer(documents.read(id, ['loan 0']))).toMatchObject([{ document: 'late' }]);
  });

  it('can only be read in a read-only session', async () => {
    const schema = scratchSchema();
    const id = await withLoans(await openDocuments({ schema }), '2021-04-22');
    const connection = withSetting('default_transaction_read_only=on');
    const documents = await openDocuments({ schema, connection });
    await expectFailure('store-read-only', documents.commit('a worker', [step(id, 'late')]));
    await expectFailure('store-read-only', documents.lease('a worker', [id]));
    expect(await unwrapAnswer(documents.read(id, ['loan 0']))).toMatchObject([{ position: 0 }]);
    const loans = { name: 'patron-loans', empty: null } as never;
    expect(await unwrapAnswer(documents.query(() => document(loans, 'loan 0')))).toMatchObject({ upTo: 7 });
  });

  it('with a missing table report it, with advice', async () => {
    const schema = scratchSchema();
    const documents = await openDocuments({ schema });
    await read(schema, 'DROP TABLE quarantine');
    const { reason } = await expectFailure('store-not-opened', documents.quarantined());
    expect(reason).toMatch(/quarantine.* remove it to rebuild them/);
  });
});
