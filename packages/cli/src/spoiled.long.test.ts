import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseRuns } from '@torioki/event-store/contract';
import { orThrow } from '@torioki/event-store';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { views } from '@torioki/audit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSimulatedFile } from './testing/history-file.js';
import { runCommand } from './testing/run-command.js';
import { spoilExport, spoilFile } from './testing/spoil.js';
import { verbs } from './verbs/index.js';

let folder = '';

/** Further calls of a verb, in addition to its example. */
const more: Readonly<Record<string, readonly string[]>> = {
  explain: [
    ...['title T-0007', 'position 40', 'position 1', 'copy T-0007-1'].map(
      (one) => `explain library.db ${one}`,
    ),
    'explain library.db --command command.json --when',
  ],
  export: ['export library.db hashes.jsonl --hashes'],
  head: ['head library.db --sign head.key --notes notes.txt --at 2021-04-30'],
  verify: ['verify library.db --heads notes.txt --upto 45'],
  report: ['totals --format html', 'loans', 'loans --public', 'audit', 'explain title T-0007'].map(
    (one) => `report library.db ${one}`,
  ),
  show: Object.keys(views).map(
    (view) =>
      `show library.db ${view} --title T-0007 --copy C-0001 --location HQ --day 2021-04-05 --borrower 00000000-0000-4000-8000-000000000001 --request 00000000-0000-4000-8000-000000000002 --and 2021-04-03`,
  ),
  'what-if': ['what-if library.db --set reservationLimit=1 --in-order'],
};

/** The verbs that do not read a history. */
const verbsWithoutHistory = ['simulate', 'head key'];

/** All calls on a history: the verbs' examples, and more. */
const calls = Object.entries(verbs)
  .filter(([name]) => !verbsWithoutHistory.includes(name))
  .flatMap(([name, { example }]) => [example, ...(more[name] ?? [])])
  .map((call) => call.replace(' --passphrase-fd 3', ''));

const ofExports = calls.map((call) =>
  call
    .replace('library.db', 'history.jsonl')
    .replace('history.jsonl history.jsonl', 'history.jsonl out.jsonl'),
);

const wordsOf = (call: string): readonly string[] =>
  call
    .split(' ')
    .map((word) => (/\.(csv|db|json|jsonl|key|txt)$|^backup-/.test(word) ? join(folder, 'now', word) : word));

/**
 * Matches a message about the program instead of the history: a stack trace, an error's class, `undefined`.
 */
const isStack = /.*(\n\s+at |[A-Z]\w*Error\b|undefined|\[object).*/;

const controls = /(?![\n])[\p{Cc}\p{Bidi_Control}]/u;

const removeMadeFiles = (besides: readonly string[] = ['history.jsonl']): void => {
  for (const name of ['copy.db', 'out.jsonl', 'hashes.jsonl', 'excerpt.jsonl', ...besides])
    rmSync(join(folder, 'now', name), { force: true });
  rmSync(join(folder, 'now', 'backup-2021-04-30'), { force: true, recursive: true });
};

/** Runs a call on a spoiled file; throws unless the answer is valid. */
const checkAnswer = async (call: string, spoiled: string): Promise<number> => {
  removeMadeFiles(call.includes(' history.jsonl') ? [] : ['history.jsonl']);
  const begun = process.cpuUsage();
  const { status, out, err } = await runCommand(wordsOf(call)).catch((thrown: unknown) => {
    throw new Error(`${spoiled}: ${call}`, { cause: thrown });
  });
  const text = out + err;
  const about = `${spoiled}: ${call}`;
  expect(text, about).not.toBe('');
  expect(isStack.exec(text)?.[0], about).toBeUndefined();
  expect(controls.test(text.replaceAll('\r\n', '\n')), about).toBe(false);
  expect(status === 2 ? out : err, about).toBe('');
  expect(process.cpuUsage(begun).user / 1e6, about).toBeLessThan(20);
  return status;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'torioki-spoiled-'));
  const whole = join(folder, 'whole');
  mkdirSync(whole);
  const file = await writeSimulatedFile(whole);
  const { store } = orThrow(await openSqliteEventStore({ file, readOnly: true }));
  const people = { librarySystem: store.librarySystem, file: join(whole, 'people.db') };
  await store.close();
  await orThrow(await openSqlitePatronRegistry(people)).registry.close();
  const command = {
    type: 'Renew',
    id: '00000000-0000-4000-8000-000000000001',
    at: '2021-04-05T01:00:00.000Z',
  };
  writeFileSync(join(whole, 'command.json'), JSON.stringify(command));
  writeFileSync(
    join(whole, 'old.csv'),
    'kind,key,copy,title,loanClass,source,is\ncopy,1,k-1,k,circulating,own,on-shelf\n',
  );
  cpSync(whole, join(folder, 'now'), { recursive: true });
  const origin = '--origin library.example.jp/torioki';
  for (const call of [
    'export library.db history.jsonl',
    `head key ${origin} --out head.key`,
    `head key ${origin} --out next.key`,
    'head library.db --sign head.key --notes notes.txt --upto 30',
  ])
    expect(await runCommand(wordsOf(call)), call).toMatchObject({ status: 0, err: '' });
  cpSync(join(folder, 'now'), whole, { recursive: true });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

describe('no verb throws on damaged evidence, and each names the damaged position', () => {
  const seed = Number(process.env['SPOILED_SEED'] ?? 1);
  const count = Number(process.env['SPOILED_COUNT'] ?? chooseRuns(12, 200));
  const seeds = Array.from({ length: count }, (_, n) => seed + n);

  it(`${calls.length} calls on ${count} files with a spoiled row (seeds from ${seed})`, async () => {
    for (const one of seeds) {
      const [from, to] = [join(folder, 'whole', 'library.db'), join(folder, 'now', 'library.db')];
      const spoiled = spoilFile(from, to, one);
      const few = calls.filter((_, index) => (index + one) % chooseRuns(4, 1) === 0);
      for (const call of few) await checkAnswer(call, spoiled);
      expect(await checkAnswer('verify library.db', spoiled)).toBeLessThan(3);
    }
  }, 3_600_000);

  it(`${ofExports.length} calls on ${count} exports with a spoiled line (seeds from ${seed})`, async () => {
    for (const one of seeds) {
      const [from, to] = [join(folder, 'whole', 'history.jsonl'), join(folder, 'now', 'history.jsonl')];
      const spoiled = spoilExport(from, to, one);
      const few = ofExports.filter((_, index) => (index + one) % chooseRuns(4, 1) === 0);
      for (const call of few) await checkAnswer(call, spoiled);
    }
  }, 3_600_000);

  it('every verb reports the position of a lone surrogate', async () => {
    const to = join(folder, 'now', 'library.db');
    const { default: Database } = await import('better-sqlite3');
    cpSync(join(folder, 'whole', 'library.db'), to);
    const db = new Database(to);
    db.exec(String.raw`UPDATE event SET data = replace(data, '"at":"2', '"at":"\ud800') WHERE position = 40`);
    db.close();
    for (const call of ['verify library.db', 'head library.db', 'audit library.db'])
      expect(await runCommand([...wordsOf(call), '--lang', 'en']), call).toMatchObject({
        status: 1,
        out: expect.stringContaining('position 40: its data are not canonical JSON') as string,
      });
    const reading = calls.filter((one) => one.includes(' library.db') && !/copy C-1|^excerpt/.test(one));
    for (const call of reading) {
      removeMadeFiles();
      const { status, out, err } = await runCommand(wordsOf(call));
      expect([status > 0, `${out}${err}`], call).toEqual([true, expect.stringMatching(/位置,?40/)]);
    }
  }, 60_000);
});
