import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderHeadCode, views } from '@torioki/audit';
import { orThrow } from '@torioki/event-store';
import { ownId } from '@torioki/event-store/adapter';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { openSqliteEventStore, openSqlitePatronRegistry } from '@torioki/sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHistoryFile, writeSimulatedFile, writeWrongFile } from './testing/history-file.js';
import { runCommand } from './testing/run-command.js';
import { verbs } from './verbs/index.js';

/** Latin letters that a Japanese text may contain. */
const allowed: readonly RegExp[] = [
  /（[!-~]+）/g, // a code behind its word
  /[\w/.-]+\.(?:db|jsonl?|txt|key|mjs)\b|[\w.]+\/torioki(?:\+\S+)?/g, // files and keys
  /[\w/.-]+\/backup-\d/g, // folders
  /\w+:\/\/\S*|\w+:…|--[a-z-]+|\w+=\d+/g, // addresses and options
  /[0-9a-f]{8}-[0-9a-f-]{27}|\b[0-9a-f]{64}\b|(?:覚書の値|符号): \S+/g, // ids and hashes
  /\b[A-Z]+(?:-[A-Z]+)*-\d[\w-]*|\b\d{4}-\d\d-\d\dT\d\d:\d\d/g, // numbers of titles, copies, places and rules
  /\d+-pre\b/g, // the release
  /simulated-\d+|our-library|hokkaido-2021-03/g, // names that the library gave
  /Asia\/Tokyo/g, // the name of a time zone
  /\b(?:torioki|Torioki|JSON|CSV|SHA-256|SQLite|PostgreSQL|EventStoreDB|Excel|ID|csv|jsonl|html|ja|en)\b/gi,
];

const unexplained = (text: string): readonly string[] =>
  allowed.reduce((rest, form) => rest.replace(form, ''), text).match(/[A-Za-z]{2,}/g) ?? [];

let folder = '';
let file = '';
let borrower = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'torioki-japanese-'));
  file = await writeSimulatedFile(folder);
  await writeWrongFile(folder);
  const { store } = orThrow(await openSqliteEventStore({ file, readOnly: true }));
  const events = await unwrapAnswer(store.records());
  borrower = String(events.find(({ type }) => type === 'Reserved')?.data['borrower']);
  writeFileSync(join(folder, 'heads.txt'), `7 ${renderHeadCode('a'.repeat(64))} 2021-04-01 20:00\n`);
  await store.close();
  const people = { file: join(folder, 'people.db'), librarySystem: store.librarySystem };
  await orThrow(await openSqlitePatronRegistry(people)).registry.close();
});

afterAll(() => rmSync(folder, { recursive: true }));

const given: Readonly<Record<string, string>> = {
  copy: 'C-1',
  get borrower() {
    return borrower;
  },
  title: 'T-0001',
  location: 'B-0001',
  day: '2021-04-09',
  request: ownId('request', '1'),
};

/** Command lines; `library.db` and `wrong.db` are replaced by the files of histories. */
const lines: readonly string[] = [
  '--help',
  ...Object.keys(verbs).map((name) => `${name} --help`),
  'verify library.db',
  'verify wrong.db --heads heads.txt',
  'head library.db',
  'export library.db out.jsonl',
  'import out.jsonl copy.db',
  'audit library.db',
  'audit wrong.db --heads heads.txt',
  'explain library.db title T-0001',
  'explain library.db position 30',
  'show library.db titleQueue --title T-0001 --as-of 2021-04-05 --and 2021-04-12',
  'what-if library.db --set reservationLimit=1',
  'what-if library.db --set holdShelfOpenDays=1 --in-order',
  'unusual library.db --ceiling 1',
  'backup library.db backup-1 --people people.db',
  'restore backup-1 restored.db --people restored-people.db',
  'restore-drill backup-1',
  'simulate new.db --days 9 --patrons 20 --titles 9',
  ...['totals', 'loans', 'audit'].flatMap((kind) => [
    `report wrong.db ${kind}`,
    `report wrong.db ${kind} --public`,
  ]),
  'report library.db explain title T-0001',
];

const wrongLines: readonly string[] = [
  '',
  'prove library.db',
  'verify',
  'verify library.db --fast',
  'verify library.db --upto',
  'verify library.db --upto x',
  'verify library.db other',
  'verify nowhere.db',
  'verify library.db --heads nowhere.txt',
  'show library.db loans',
  'show library.db patronLoans',
  'show library.db patronLoans --borrower 7',
  'show library.db overdue --as-of yesterday',
  'show library.db overdue --position 99999',
  'show library.db packingList --day 7',
  'explain library.db position 99999',
  'explain library.db position first',
  'explain library.db loan 7',
  'explain library.db --command nowhere.json',
  'what-if library.db --set reservationLimit=0',
  'what-if library.db --set limit=1',
  'report library.db gains',
  'report library.db explain',
  'report library.db explain title T-9999',
  'report library.db explain title T-0001 --public',
  'report library.db totals title',
  'report library.db totals --format pdf',
  'simulate other.db --days 0',
  'import library.db copy.db',
  'backup library.db backup-2',
  'backup library.db backup-1 --people people.db',
  'backup library.db backup-2 --people people.db --upto 3',
  'restore backup-1 library.db --people restored-people-2.db',
  'restore backup-1 restored-2.db --people people.db',
  'restore backup-1 restored-2.db',
  'restore-drill backup-2',
  'excerpt library.db 3 some.jsonl --notes nowhere.txt',
];

const run = (line: string) =>
  runCommand(
    line
      .split(' ')
      .filter(Boolean)
      .map((word) => (/\.(db|jsonl?|txt)$|^backup-\d/.test(word) ? join(folder, word) : word)),
  );

/** A help without the words that a user types: the names of verbs and arguments. */
const withoutListed = (help: string): string =>
  help.replace(/^ {2}torioki .*$|^ {2}[a-z][\w-]*(?: [a-z]+(?= ))?|torioki [\w -]+/gm, '');

describe('a Japanese output', () => {
  it.each(lines)('of %s has only Japanese words', async (line) => {
    const { out, err } = await run(line);
    expect(err).toBe('');
    expect(unexplained(line.includes('--help') ? withoutListed(out) : out)).toEqual([]);
  });

  it.each(Object.entries(views))('of the view %s has only Japanese words', async (view, { takes }) => {
    const options = takes.map((taken) => ` --${taken} ${given[taken] ?? ''}`).join('');
    const { status, out, err } = await run(`show library.db ${view} --as-of 2021-04-11${options}`);
    expect(status, err).toBe(0);
    expect(unexplained(out)).toEqual([]);
  });

  it.each(wrongLines)('gives only the remedy for %j', async (line) => {
    const { status, out, err } = await run(line);
    expect([status, out]).toEqual([2, '']);
    const words = unexplained(err.replace(/「[^」]*」|次のどれかを書く: [\w, ]+/g, ''));
    expect(words).toEqual([]);
    expect(err).toMatch(/ください。\n$/);
  });

  it.each(['whereabouts', 'holdings'])(
    'becomes English in the view %s, except for the names of places',
    async (view) => {
      const args = ['show', file, view, '--title', 'T-0001', '--as-of', '2021-04-11', '--lang', 'en'];
      const { out } = await runCommand(args);
      expect(out).toContain('status on the shelf');
      expect(out.replace(/place \S+|location \S+/g, '')).not.toMatch(/\p{Script=Han}/u);
    },
  );

  it('finds each word of English', async () => {
    const { out } = await runCommand(['audit', await writeHistoryFile(12), '--lang', 'en']);
    expect(unexplained(out).length).toBeGreaterThan(50);
  });
});
