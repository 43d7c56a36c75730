import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type JsonObject, orThrow } from '@torioki/event-store';
import { ownId } from '@torioki/event-store/adapter';
import { unwrapAnswer, chooseRuns } from '@torioki/event-store/contract';
import { openSqliteEventStore } from '@torioki/sqlite';
import { describe, expect, it } from 'vitest';
import { columns, type Column } from '../migration/columns.js';
import { writeHistoryFile, librarySystem, makeScratchFolder } from '../testing/history-file.js';
import { runCommand } from '../testing/run-command.js';

type Row = Partial<Record<Column, string | number>>;

const names = Object.keys(columns) as readonly Column[];

const csv = (rows: readonly Row[]): string =>
  [names.join(','), ...rows.map((row) => names.map((name) => row[name] ?? '').join(','))].join('\n');

const borrower = (n: number) => `b0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const usual = { kind: 'copy', loanClass: 'circulating', source: 'own', is: 'on-shelf' } as const;
const copyRow = (copy: string, more: Row = {}): Row => ({
  ...{ ...usual, key: copy, copy, title: copy.split('-')[0] ?? '' },
  ...more,
});
const loanRow = (copy: string, n: number, more: Row = {}): Row => ({
  ...{ kind: 'loan', key: copy, copy, borrower: borrower(n), location: 'HQ' },
  ...{ lentOn: '2021-03-01', dueDate: '2021-03-15', ...more },
});
const reservationRow = (key: string, title: string, n: number, more: Row = {}): Row => ({
  ...{ kind: 'reservation', key, title, borrower: borrower(n), location: 'HQ' },
  ...{ since: '2021-03-01 10:00', is: 'waiting', ...more },
});

const asking = (oldSystem: string, place: string) => ['--from', oldSystem, '--by', '1', '--at', place];
const by = asking('旧システム', 'HQ');

/** A library with its places and calendars, and a file of rows beside it. */
const inLibrary = async (rows: readonly Row[]) => {
  const folder = makeScratchFolder();
  const store = await writeHistoryFile(7, folder);
  const file = join(folder, 'old.csv');
  const write = (now: readonly Row[]) => writeFileSync(file, csv(now));
  write(rows);
  return {
    ...{ folder, store, file, write },
    migrate: (...more: readonly string[]) => runCommand(['migrate', ...by, ...more, file, store]),
  };
};

const readResult = async (answer: Promise<{ readonly out: string }>) =>
  JSON.parse((await answer).out) as {
    readonly migrated: number;
    readonly migratedBefore: number;
    readonly notMigrated: number;
    readonly unmigratedLines: readonly JsonObject[];
    readonly strays: readonly number[];
    readonly toNotify: number;
    readonly ties: number;
    readonly isOpen: boolean;
    readonly stocks: readonly JsonObject[];
    readonly exceptions: readonly JsonObject[];
  };

const eventsIn = async (file: string) => {
  const { store } = orThrow(await openSqliteEventStore({ file, librarySystem, readOnly: true }));
  try {
    return await unwrapAnswer(store.records());
  } finally {
    await store.close();
  }
};

describe('torioki migrate', () => {
  it('migrates rows once, even if they are given several times', async () => {
    const { migrate } = await inLibrary([
      copyRow('k-1'),
      copyRow('k-2'),
      loanRow('k-1', 1),
      reservationRow('1', 'k', 2, { is: 'secured', copy: 'k-2' }),
    ]);
    expect(await readResult(migrate('--open', '--json'))).toMatchObject({
      ...{ migrated: 4, migratedBefore: 0, unmigratedLines: [], toNotify: 1, isOpen: true },
      stocks: expect.arrayContaining([
        { type: 'LoanMigrated', place: 'HQ', title: 'k', count: 1 },
      ]) as unknown,
    });
    expect(await readResult(migrate('--json'))).toMatchObject({
      migrated: 0,
      migratedBefore: 4,
      unmigratedLines: [],
    });
  });

  it('tries everything in a dry run, also contradictions between rows, and writes nothing', async () => {
    const { store, migrate } = await inLibrary([
      copyRow('k-1'),
      loanRow('k-1', 1),
      { ...loanRow('k-1', 2), key: 'other' },
    ]);
    const before = await eventsIn(store);
    const { status, out } = await migrate('--open', '--dry-run', '--lang', 'en');
    expect(status).toBe(1);
    expect(out).toContain('This was a dry run. Nothing was written.');
    expect(out).toMatch(/line [34] loan .*\n {4}Copy k-1 is on loan, not on the shelf\./);
    expect(await eventsIn(store)).toEqual(before);
  });

  it('lists a changed row with both versions, and writes neither', async () => {
    const { write, migrate } = await inLibrary([copyRow('k-1'), loanRow('k-1', 1)]);
    await migrate('--open');
    write([copyRow('k-1'), loanRow('k-1', 1, { dueDate: '2021-04-01' })]);
    const { unmigratedLines, migratedBefore } = await readResult(migrate('--json'));
    expect(migratedBefore).toBe(1);
    const [recorded, now] = [{ dueDate: '2021-03-15' }, { dueDate: '2021-04-01' }];
    expect(unmigratedLines).toEqual([{ line: 3, kind: 'loan', key: 'k-1', is: 'changed', recorded, now }]);
  });

  it('reports unreadable lines, and migrates the others', async () => {
    const { migrate } = await inLibrary([
      copyRow('k-1'),
      { ...copyRow('k-2'), loanClass: 'thick' },
      { ...copyRow('k-3'), key: '' },
      reservationRow('1', 'k', 2, { since: 'yesterday' }),
    ]);
    expect(await readResult(migrate('--open', '--json'))).toMatchObject({
      ...{ migrated: 1, strays: [4] },
      unmigratedLines: [
        { line: 3, is: 'unreadable', path: 'loanClass' },
        { line: 5, is: 'unreadable', path: 'since' },
      ],
    });
  });

  it('reads the files of spreadsheets on Windows, and refuses an unknown column', async () => {
    const { file, migrate } = await inLibrary([]);
    const japanese = Buffer.from([0x8b, 0x8c]); // 旧 in Shift_JIS
    const text = Buffer.from(csv([copyRow('k-1')]).replace(',k-1,k-1', ',@@,k-1'), 'latin1');
    const at = text.indexOf('@@');
    writeFileSync(file, Buffer.concat([text.subarray(0, at), japanese, text.subarray(at + 2)]));
    expect(await readResult(migrate('--open', '--json'))).toMatchObject({ migrated: 1 });
    writeFileSync(file, 'kind,key,colour\ncopy,1,red\n');
    expect(await migrate('--lang', 'en')).toMatchObject({
      status: 2,
      err: expect.stringContaining('colour') as string,
    });
  });

  it('reads the whole file before it writes anything', async () => {
    const { file, store, migrate } = await inLibrary([]);
    const before = await eventsIn(store);
    writeFileSync(file, `${csv([copyRow('k-1')])}\ncopy,2,"k\n`);
    expect(await migrate('--open', '--lang', 'en')).toMatchObject({
      status: 2,
      err: expect.stringContaining('Line 3 is not a row of CSV') as string,
    });
    expect(await eventsIn(store)).toEqual(before);
  });

  it('lists rows that were migrated unchanged but should be checked', async () => {
    const twelve = Array.from('abcdefghijkl', (title) => reservationRow(title, title, 1));
    const twice = ['1', '2'].map((key) => reservationRow(key, 'm', 2));
    const { migrate } = await inLibrary([
      ...twelve,
      ...twice,
      copyRow('k-1'),
      copyRow('k-2'),
      loanRow('k-1', 3, { renewals: 2 }),
      loanRow('k-2', 3, { renewals: 1 }),
    ]);
    const { exceptions } = await readResult(migrate('--open', '--json'));
    expect(exceptions).toEqual([
      { is: 'reservation-limit', borrower: 'borrower 1', reservations: 12, limit: 10 },
      { is: 'reserved-twice', borrower: 'borrower 2', title: 'm', reservations: 2 },
      ...Array.from('abcdefghijl', (title) => ({ is: 'no-copy', title, reservations: 1 })),
      { is: 'no-copy', title: 'm', reservations: 2 },
      { is: 'renewal-limit', copy: 'k-1', renewals: 2, limit: 1 },
    ]);
    expect((await readResult(migrate('--json', '--ids'))).exceptions).toContainEqual({
      ...{ is: 'reserved-twice', borrower: borrower(2), title: 'm', reservations: 2 },
    });
    expect((await migrate('--lang', 'en')).out).toContain('copy k-1: renewed 2 times (limit 1)');
  });

  it('stays open while a row is not migrated, with any options', async () => {
    const { migrate } = await inLibrary([copyRow('k-1'), loanRow('z-9', 1)]);
    const { out } = await migrate('--open', '--close', '--lang', 'en');
    expect(out).toMatch(
      /not migrated: 1[^]*The migration is open. Close it with --close once every row[^\n]*\n$/,
    );
  });

  it('names a title without a copy for its reservations', async () => {
    const { migrate } = await inLibrary([
      copyRow('k-1', { loanClass: 'not-for-loan' }),
      copyRow('m-1', { source: 'interlibrary' }),
      copyRow('n-1'),
      ...['k', 'm', 'n'].map((title) => reservationRow(title, title, 1)),
    ]);
    expect((await readResult(migrate('--open', '--json'))).exceptions).toEqual([
      { is: 'no-copy', title: 'k', reservations: 1 },
      { is: 'no-copy', title: 'm', reservations: 1 },
    ]);
  });

  it('lists at most a thousand lines, and counts the others', async () => {
    const many = Array.from({ length: 1_100 }, (_, n) => copyRow(`k${n}-1`, { is: 'onshelf' }));
    const { migrate } = await inLibrary(many);
    const { notMigrated, unmigratedLines } = await readResult(migrate('--open', '--json'));
    expect([notMigrated, unmigratedLines.length, unmigratedLines[0]?.['path']]).toEqual([1_100, 1_000, 'is']);
    expect((await migrate('--lang', 'en')).out).toContain('  and 100 more\n');
  });

  it('names the column of an invalid rank, and accepts ranks in any order of the rows', async () => {
    const inOrder = (title: string, rank: number | string) =>
      reservationRow(title, title, 1, {
        group: 'g',
        readingRank: rank,
        turnCame: title === 'k' ? 'yes' : '',
      });
    const copies = ['k-1', 'm-1'].map((copy) => copyRow(copy));
    const { write, migrate } = await inLibrary([...copies, inOrder('k', 1), inOrder('m', 'second')]);
    expect((await readResult(migrate('--open', '--json'))).unmigratedLines).toMatchObject([
      { kind: 'group', is: 'unreadable', path: 'readingRank' },
    ]);
    write([...copies, inOrder('k', 1), inOrder('m', 2)]);
    expect(await readResult(migrate('--json'))).toMatchObject({ unmigratedLines: [], exceptions: [] });
    write([...copies, inOrder('m', 2), inOrder('k', 1)]);
    expect(await readResult(migrate('--close', '--json'))).toMatchObject({
      unmigratedLines: [],
      isOpen: false,
    });
  });

  it('names a reading order in which no reservation has its turn', async () => {
    const inOrder = (title: string, rank: number, turnCame = '') =>
      reservationRow(title, title, 1, { group: 'g', readingRank: rank, turnCame });
    const copies = ['k-1', 'm-1'].map((copy) => copyRow(copy));
    const { write, migrate } = await inLibrary([...copies, inOrder('k', 1), inOrder('m', 2, 'はい')]);
    const first = await readResult(migrate('--open', '--json'));
    expect(first.unmigratedLines).toMatchObject([
      { kind: 'group' },
      { line: 5, kind: 'reservation', is: 'unreadable', path: 'turnCame' },
    ]);
    write([...copies, inOrder('k', 1), inOrder('m', 2)]);
    expect((await readResult(migrate('--json'))).exceptions).toEqual([
      { is: 'no-turn', borrower: 'borrower 1', titles: ['k', 'm'] },
    ]);
  });

  it('refuses the name of another system than the open one, and an unknown place', async () => {
    const { file, store, migrate } = await inLibrary([reservationRow('1', 'k', 1)]);
    await migrate('--open');
    const before = await eventsIn(store);
    const other = await runCommand(['migrate', ...asking('Old', 'HQ'), '--lang', 'en', file, store]);
    expect(other).toMatchObject({
      status: 2,
      err: 'The migration of ‘旧システム’ is open. Write the same name after --from.\n',
    });
    const nowhere = await runCommand(['migrate', ...asking('旧システム', 'XX'), file, store]);
    expect(nowhere).toMatchObject({ status: 2, err: expect.stringContaining('XX') as string });
    expect(await eventsIn(store)).toEqual(before);
  });

  it('lists the second of two rows with one key, and continues', async () => {
    const { migrate } = await inLibrary([copyRow('k-1'), { ...copyRow('k-2'), key: 'k-1' }, copyRow('k-3')]);
    expect(await readResult(migrate('--open', '--dry-run', '--json'))).toMatchObject({
      ...{ migrated: 2, notMigrated: 1 },
      unmigratedLines: [
        { line: 3, key: 'k-1', is: 'changed', recorded: { copy: 'k-1' }, now: { copy: 'k-2' } },
      ],
    });
  });

  it.each([
    ['', 'does not name kind, key'],
    ['kind,copy\ncopy,k-1\n', 'does not name key'],
    ['kind,key,key\ncopy,1,2\n', 'names key twice'],
    ['kind,key,constructor\ncopy,1,2\n', 'unknown columns: constructor'],
    [Buffer.from([0x6b, 0x80, 0xff, 0xff]), 'neither in UTF-8 nor in Shift_JIS'],
  ])('opens and closes no migration with a file that begins with %j', async (text, why) => {
    const { file, store, migrate } = await inLibrary([]);
    const before = await eventsIn(store);
    writeFileSync(file, text);
    expect(await migrate('--open', '--close', '--lang', 'en')).toMatchObject({
      status: 2,
      err: expect.stringContaining(why) as string,
    });
    expect(await eventsIn(store)).toEqual(before);
  });

  it('reads lines with both kinds of line ends, and hours in Tokyo time', async () => {
    const { file, migrate } = await inLibrary([]);
    const lines = csv([copyRow('k-1'), copyRow('k-2'), reservationRow('1', 'k', 1)]).split('\n');
    const late = ['25:99', '10:00 x', '10:75', '10:00:30'].map(
      (time, n) => csv([reservationRow(`late-${n}`, 'k', 2, { since: `2021-03-01 ${time}` })]).split('\n')[1],
    );
    writeFileSync(file, `\ufeff${lines.join('\r\n')}\n${late.join('\n')}`);
    const { migrated, unmigratedLines } = await readResult(migrate('--open', '--json'));
    expect(migrated).toBe(3);
    expect(unmigratedLines).toMatchObject(
      [5, 6, 7, 8].map((line) => ({
        line,
        path: 'since',
        reason: expect.stringContaining('Tokyo') as string,
      })),
    );
  });

  it('is not closed, and ends with 1, while a row has an unknown kind', async () => {
    const { write, migrate } = await inLibrary([copyRow('k-1'), copyRow('k-2', { kind: 'copies' })]);
    const answer = await migrate('--open', '--close', '--json');
    expect(answer.status).toBe(1);
    expect(JSON.parse(answer.out)).toMatchObject({ migrated: 1, notMigrated: 1, strays: [3], isOpen: true });
    write([copyRow('k-1'), copyRow('k-2')]);
    const closed = await migrate('--close', '--json');
    expect(closed.status).toBe(0);
    expect(JSON.parse(closed.out)).toMatchObject({
      migrated: 1,
      migratedBefore: 1,
      notMigrated: 0,
      isOpen: false,
    });
  });

  it.each(['utf-8', 'shift_jis'])(
    'reads a large file in %s, with any letter at the end of a part',
    async (encoding) => {
      const { file, migrate } = await inLibrary([]);
      await migrate('--open');
      const letter = encoding === 'utf-8' ? Buffer.from('書') : Buffer.from([0x8f, 0x91]);
      const header = Buffer.from(`kind,key,copy,title,loanClass,source,is\n`);
      for (const shift of [0, 1, 2]) {
        const key = Buffer.concat([
          Buffer.from('x'.repeat(shift)),
          ...Array.from({ length: 70 }, () => letter),
        ]);
        const row = (n: number) =>
          Buffer.concat([
            Buffer.from(`copy,${n}`),
            key,
            Buffer.from(`,k${shift}-${n},k,circulating,own,on-shelf\n`),
          ]);
        writeFileSync(file, Buffer.concat([header, ...Array.from({ length: 500 }, (_, n) => row(n))]));
        expect(readFileSync(file).length).toBeGreaterThan(65_536);
        const { migrated, unmigratedLines, strays } = await readResult(migrate('--dry-run', '--json'));
        expect({ migrated, unmigratedLines, strays }).toEqual({
          migrated: 500,
          unmigratedLines: [],
          strays: [],
        });
      }
    },
  );

  it('lists borrowers above the limit of reservations, but not those at the limit', async () => {
    const rows = (n: number, count: number) =>
      Array.from({ length: count }, (_, index) => reservationRow(`${n}-${index}`, `k${index}`, n));
    const copies = Array.from({ length: 11 }, (_, index) => copyRow(`k${index}-1`));
    const { migrate } = await inLibrary([...copies, ...rows(1, 10), ...rows(2, 11)]);
    const { exceptions } = await readResult(migrate('--open', '--ids', '--json'));
    expect(exceptions).toEqual([
      { is: 'reservation-limit', borrower: borrower(2), reservations: 11, limit: 10 },
    ]);
  });

  it('queues reservations of one day in the order of the file, with ids in any order', async () => {
    const since = '2021-03-01';
    const keys = Array.from({ length: 12 }, (_, n) => `r${n}`);
    const rows = keys.map((key, n) => reservationRow(key, 'k', n + 1, { since, rank: n === 11 ? 1 : '' }));
    const others = [
      reservationRow('late', 'k', 30, { since: '2021-03-01 00:01' }),
      reservationRow('other', 'm', 31, { since }),
    ];
    const { store, migrate, write } = await inLibrary([...others, copyRow('k-1'), copyRow('m-1'), ...rows]);
    const { ties, unmigratedLines } = await readResult(migrate('--open', '--dry-run', '--json'));
    expect({ ties, unmigratedLines }).toEqual({ ties: 11, unmigratedLines: [] });
    const { out } = await migrate('--open', '--lang', 'en');
    expect(out).toContain('ordered by their lines: 11');
    const answer = await runCommand(['show', store, 'titleQueue', '--title', 'k', '--json', '--ids']);
    const { shown: queue } = JSON.parse(answer.out) as { shown: readonly { reservation: string }[] };
    const idOf = (key: string) => ownId(ownId('migrate 旧システム', `reservation ${key}`), 'reservation');
    expect(queue.map(({ reservation }) => reservation)).toEqual([...keys, 'late'].map(idOf));

    write([...rows.slice(3), copyRow('k-1'), ...rows.slice(0, 3)]);
    expect(await readResult(migrate('--json'))).toMatchObject({
      migrated: 0,
      migratedBefore: 13,
      unmigratedLines: [],
    });
    write([reservationRow('r0', 'k', 1, { since, rank: 2 })]);
    expect((await readResult(migrate('--json'))).unmigratedLines).toMatchObject([
      { recorded: { rank: 0 }, now: { rank: 2 } },
    ]);
  });

  it('names the accepted ranks, if a rank has too many digits', async () => {
    const row = reservationRow('r', 'k', 1, { rank: 1_617_235_200 });
    const { migrate } = await inLibrary([copyRow('k-1'), row]);
    const [en, ja] = await Promise.all(
      ['en', 'ja'].map((lang) => migrate('--open', '--dry-run', '--lang', lang)),
    );
    expect(en?.out).toContain('must be a whole number from 0 to 10000000');
    expect(ja?.out).toContain('0から10000000までの整数で書く');
  });

  it.each(['en', 'ja'])('prints instants in Tokyo time: %s', async (language) => {
    const { migrate } = await inLibrary([
      copyRow('k-1'),
      reservationRow('1', 'k', 1, { since: '2099-01-02 08:30' }),
    ]);
    const { out } = await migrate('--open', '--dry-run', '--lang', language);
    expect(out).toContain('2099-01-02 08:30');
    expect(out).not.toMatch(/\d{2}T\d{2}:|23:30/);
  });

  it('stops on request, and continues when it runs again', async () => {
    const copies = Array.from({ length: 300 }, (_, n) => copyRow(`k${n}-1`));
    const { file, store, migrate, write } = await inLibrary([]);
    await migrate('--open');
    write(copies);
    const stopping = new AbortController();
    const stopped = await runCommand(['migrate', ...by, '--close', '--lang', 'en', file, store], {
      ...{ showsProgress: true, interrupted: stopping.signal },
      err: (text) => text.includes('100 rows') && stopping.abort(),
    });
    expect(stopped.status).toBe(2);
    const types = (await eventsIn(store)).map(({ type }) => type);
    expect(types.filter((type) => type === 'CopyMigrated')).toHaveLength(100);
    expect(types).not.toContain('MigrationClosed');
    expect(await readResult(migrate('--close', '--json'))).toMatchObject({
      migrated: 200,
      migratedBefore: 100,
    });
  });

  it('migrates more than the policy allows, but nothing after the closing', async () => {
    const twelve = Array.from('abcdefghijkl', (title) => reservationRow(title, title, 1));
    const { write, migrate } = await inLibrary(twelve);
    expect(await readResult(migrate('--open', '--close', '--json'))).toMatchObject({
      ...{ migrated: 12, unmigratedLines: [], isOpen: false },
    });
    write([reservationRow('late', 'm', 1)]);
    for (const more of [[], ['--open']])
      expect(await migrate('--lang', 'en', ...more)).toMatchObject({
        status: 2,
        err: expect.stringContaining('No migration of ‘旧システム’ is open.') as string,
      });
  });
});

const lastIn = async (file: string): Promise<number> => {
  const { store } = orThrow(await openSqliteEventStore({ file, librarySystem, readOnly: true }));
  try {
    return (await unwrapAnswer(store.read([], { limit: 1 }))).upTo.position;
  } finally {
    await store.close();
  }
};

/** Kills the command once it has recorded events up to a position. */
const killedAt = async (position: number, file: string, args: readonly string[]): Promise<void> => {
  const bin = join(import.meta.dirname, '../../dist/bin/torioki.js');
  const child = spawn(process.execPath, [bin, ...args], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  while (child.exitCode === null && (await lastIn(file)) < position) await pause(5);
  child.kill('SIGKILL');
  await ended;
};

describe('the page about going live', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../../docs/go-live.md'), 'utf8');
  const block = (language: string) => new RegExp(`\`\`\`${language}\\n([^\`]+)\`\`\``).exec(text)?.[1] ?? '';

  it('has rows that are migrated as described', async () => {
    const { folder, file } = await inLibrary([]);
    writeFileSync(file, block('csv'));
    const args = block('sh').trim().split(' ').slice(1);
    const { out } = await runCommand([
      ...args.map((word) => (/\.(csv|db)$/.test(word) ? join(folder, word) : word)),
      '--json',
    ]);
    expect(JSON.parse(out)).toMatchObject({ isDryRun: true, migrated: 3, unmigratedLines: [], strays: [] });
  });

  it('describes the contents of each column', () => {
    const rows = [...text.matchAll(/^\| `(\w+)` +\| (.+?) +\|$/gm)].map(([, name, says]) => [name, says]);
    expect(rows).toEqual(Object.entries(columns).map(([name, { en }]) => [name, en]));
  });
});

it(
  'old rows result in the same queues and due dates, in any order, given twice, and with repeated kills',
  { timeout: 1_200_000 },
  async () => {
    const size = chooseRuns(100, 1_700);
    const two = (n: number) => String(n).padStart(2, '0');
    const old = Array.from({ length: size }, (_, n): readonly Row[] => [
      copyRow(`t${n}-1`),
      loanRow(`t${n}-1`, n, { dueDate: `2021-05-${two(1 + (n % 28))}`, renewals: n % 3 }),
      reservationRow(`r${n}`, `t${n % 20}`, n, {
        since: `2021-02-${two(1 + (n % 28))} 10:${two(n % 7)}`,
        rank: n % 5,
      }),
    ]).flat();
    const inAnyOrder = (row: Row) => ownId('any order', JSON.stringify(row));
    const shuffled = old.toSorted((one, other) => (inAnyOrder(one) < inAnyOrder(other) ? -1 : 1));
    const { store, file, write, migrate } = await inLibrary(shuffled);
    const args = ['migrate', ...by, file, store];
    write([]);
    await migrate('--open');
    write(shuffled);
    const kills = chooseRuns(1, 10);
    const begun = await lastIn(store);
    for (let kill = 1; kill <= kills; kill += 1)
      await killedAt(begun + Math.floor((kill * old.length) / (kills + 1)), store, args);
    const first = await readResult(migrate('--json'));
    expect(first.migratedBefore).toBeGreaterThan(0);
    expect(first.migrated + first.migratedBefore).toBe(old.length);
    expect(await readResult(migrate('--json'))).toMatchObject({
      migrated: 0,
      migratedBefore: old.length,
      unmigratedLines: [],
    });

    const due = new Map(
      (await eventsIn(store)).flatMap(({ type, data }) =>
        type === 'LoanMigrated' ? [[data['copy'], [data['dueDate'], data['renewals']]]] : [],
      ),
    );
    for (const { kind, copy, dueDate, renewals } of old)
      if (kind === 'loan') expect(due.get(copy as string)).toEqual([dueDate, renewals]);

    const idOf = (key: unknown) =>
      ownId(ownId('migrate 旧システム', `reservation ${String(key)}`), 'reservation');
    const ofTitle = old.filter(({ kind, title }) => kind === 'reservation' && title === 't3');
    const expected = ofTitle
      .map((row) => ({
        ...{ since: String(row.since), rank: Number(row.rank), id: idOf(row.key) },
        line: shuffled.indexOf(row),
      }))
      .toSorted(
        (one, other) =>
          one.since.localeCompare(other.since) || one.rank - other.rank || one.line - other.line,
      );
    const answer = await runCommand(['show', store, 'titleQueue', '--title', 't3', '--json']);
    const queue = (JSON.parse(answer.out) as { shown: readonly { reservation: string }[] }).shown;
    expect(queue.map(({ reservation }) => reservation)).toEqual(expected.map(({ id }) => id));
  },
);
