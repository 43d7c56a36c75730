import { orThrow } from '@torioki/event-store';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { unwrapAnswer, scratchFolder } from '@torioki/event-store/contract';
import { errorDetails, findCodes } from '../contract/open-catalogue.js';
import { record, someRecords } from '../contract/some-records.js';
import { stagingFile } from './files.js';
import { openSqliteCatalogue } from './open-sqlite-catalogue.js';

const scratchFile = (): string => join(scratchFolder(onTestFinished), 'catalogue.db');

const opened = async (file: string) => {
  const catalogue = orThrow(await openSqliteCatalogue({ file })).catalogue;
  onTestFinished(() => catalogue.close());
  return catalogue;
};

const books = { mode: 'simple', words: '本' } as const;
const pirates = { mode: 'simple', words: '海賊' } as const;

const held = (copy: string) => ({ copies: [{ copy, callNumber: null }] });

const refused = async (file: string): Promise<string> => {
  const answer = await openSqliteCatalogue({ file });
  return answer.is === 'failed' ? answer.error.message : 'opened';
};

describe('a file is not opened', () => {
  it.each([undefined, null, 'catalogue.db', {}, { file: '' }, { file: 7 }])(
    'without its path: %j',
    async (given) => {
      expect(await openSqliteCatalogue(given as Parameters<typeof openSqliteCatalogue>[0])).toMatchObject({
        is: 'failed',
        error: { code: 'invalid-input', details: { path: 'file' } },
      });
    },
  );

  it('of another application', async () => {
    const file = scratchFile();
    new Database(file).exec('CREATE TABLE loans (id)').close();
    expect(await refused(file)).toContain("it is another application's database");
  });

  it('that is not a database', async () => {
    const file = scratchFile();
    writeFileSync(file, '海賊'.repeat(1_000));
    expect(await refused(file)).toContain('file is not a database');
  });

  it('of another version', async () => {
    const file = scratchFile();
    await (await opened(file)).close();
    const db = new Database(file);
    db.pragma('user_version = 2');
    db.close();
    expect(await refused(file)).toContain('it has version 2, and this program reads version 1');
  });

  it('in a missing folder', async () => {
    expect(await refused(join(scratchFile(), 'nowhere', 'catalogue.db'))).toContain('does not answer');
  });
});

it('loaded and changed titles are still there when the file is opened again', async () => {
  const file = scratchFile();
  const first = await opened(file);
  await unwrapAnswer(first.load(someRecords));
  await unwrapAnswer(first.put([record('t-1', '海賊の本', { reading: 'あ' })]));
  await unwrapAnswer(first.remove(['pirate-1']));
  await first.close();
  expect(await findCodes(await opened(file), pirates)).toEqual(['t-1', 'pirate-2', 'navy-1']);
});

it('a fold does not change search results', async () => {
  const catalogue = await opened(scratchFile());
  await unwrapAnswer(catalogue.load(someRecords));
  await unwrapAnswer(
    catalogue.put([
      record('first', '海賊', { reading: 'あ' }),
      record('pirate-2', '海賊とよばれた女', { reading: 'カイゾク ト ヨバレタ オンナ' }),
      record('last', '海賊', { reading: 'ん' }),
    ]),
  );
  await unwrapAnswer(catalogue.remove(['navy-1', 'kokoro']));
  const before = await findCodes(catalogue, pirates);
  expect(before).toEqual(['first', 'pirate-1', 'pirate-2', 'last']);
  for (let times = 0; times < 2; times += 1) {
    await unwrapAnswer(catalogue.fold());
    expect(await findCodes(catalogue, pirates)).toEqual(before);
    expect(await findCodes(catalogue, { mode: 'advanced', fields: { title: 'kokoro' } })).toEqual([]);
  }
  await unwrapAnswer(catalogue.put([record('between', '海賊', { reading: 'かいぞくとよばれたおとこたち' })]));
  expect(await findCodes(catalogue, pirates)).toEqual(['first', 'pirate-1', 'between', 'pirate-2', 'last']);
});

it('changes during a load are also in the new catalogue', async () => {
  const catalogue = await opened(scratchFile());
  await unwrapAnswer(catalogue.load([record('t-1', '本'), record('t-2', '本')]));
  async function* source() {
    yield record('t-1', '本', held('c-1'));
    await unwrapAnswer(catalogue.put([record('t-3', '本'), record('t-4', '本', held('c-1'))]));
    await unwrapAnswer(catalogue.remove(['t-5']));
    expect(await findCodes(catalogue, books)).toEqual(['t-1', 't-2', 't-3', 't-4']);
    yield record('t-5', '本');
  }
  const { leftOut, faults } = await unwrapAnswer(catalogue.load(source()));
  expect(await findCodes(catalogue, books)).toEqual(['t-1', 't-3']);
  expect(leftOut).toBe(1);
  expect(faults.map(({ code, details }) => ({ ...details, code }))).toMatchObject([
    { code: 'copy-held', taken: 'c-1', by: 't-1' },
  ]);
});

it('another reader of the file finds loaded titles immediately', async () => {
  const file = scratchFile();
  const [writer, reader] = [await opened(file), await opened(file)];
  expect(await findCodes(reader, books)).toEqual([]);
  await unwrapAnswer(writer.load([record('t-1', '本')]));
  expect(await findCodes(reader, books)).toEqual(['t-1']);
  await unwrapAnswer(writer.put([record('t-2', '本')]));
  expect(await findCodes(reader, books)).toEqual(['t-1', 't-2']);
});

it('a running load continues when another catalogue of the file is closed', async () => {
  const file = scratchFile();
  const [writer, reader] = [await opened(file), await opened(file)];
  async function* source() {
    yield record('t-1', '本');
    await reader.close();
    expect(existsSync(stagingFile(file))).toBe(true);
    yield record('t-2', '本');
  }
  await unwrapAnswer(writer.load(source()));
  expect(await findCodes(writer, books)).toEqual(['t-1', 't-2']);
});

it('a load that ends with its catalogue reports that, and leaves no files', async () => {
  const file = scratchFile();
  const catalogue = await opened(file);
  async function* source() {
    yield record('t-1', '本');
    await catalogue.close();
    yield record('t-2', '本');
  }
  const loaded = await catalogue.load(source());
  expect(E.isLeft(loaded) && loaded.left[0].message).toContain('The titles are unchanged.');
  expect(readdirSync(dirname(file))).toEqual([basename(file)]);
});

it('concurrent loads run one after the other', async () => {
  const catalogue = await opened(scratchFile());
  await Promise.all(['t-1', 't-2', 't-3'].map((code) => unwrapAnswer(catalogue.load([record(code, '本')]))));
  expect(await findCodes(catalogue, books)).toEqual(['t-3']);
});

it('every function of a closed catalogue reports that it is closed', async () => {
  const catalogue = await opened(scratchFile());
  const loading = catalogue.load(someRecords);
  await catalogue.close();
  const reason = 'it is closed; open it again';
  for (const answer of [loading, catalogue.load([]), catalogue.put([record('t-1', '本')])])
    expect(await errorDetails(answer)).toMatchObject([{ code: 'catalogue-unavailable', reason }]);
  for (const answer of [
    catalogue.search(books),
    catalogue.titles(['t-1']),
    catalogue.titlesAfter(''),
    catalogue.remove(['t-1']),
    catalogue.fold(),
  ])
    expect(await answer).toMatchObject({ left: { code: 'catalogue-unavailable', details: { reason } } });
  expect((await catalogue.names(['t-1'])).size).toBe(0);
});

it('a value that cannot be sent to a thread is reported', async () => {
  const catalogue = await opened(scratchFile());
  for (const codes of [[() => 't-1'], undefined])
    expect(await catalogue.titles(codes as never)).toMatchObject({ left: { code: 'catalogue-unavailable' } });
  expect(await findCodes(catalogue, books)).toEqual([]);
});
