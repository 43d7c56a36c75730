import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { describeWithProgram } from '../packages/event-store/src/contract/needing.js';
import { chooseRuns } from '../packages/event-store/src/contract/runs.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Copies an example into a temporary folder, because the example writes into its own folder. The imports of
 * the copy find the same packages.
 */
const copied = (
  name: string,
  whenOver: typeof afterAll | typeof onTestFinished,
  parts: readonly string[] = [],
): string => {
  const example = join(root, 'examples', name);
  const copy = mkdtempSync(join(tmpdir(), 'torioki-example-'));
  whenOver(() => rmSync(copy, { recursive: true }));
  for (const part of ['package.json', 'dist', ...parts])
    cpSync(join(example, part), join(copy, part), { recursive: true });
  symlinkSync(join(example, 'node_modules'), join(copy, 'node_modules'));
  return copy;
};

const folder = copied('001-first-loan', afterAll);

const run = (script: string, given: readonly string[] = [], zone = 'UTC'): string =>
  execFileSync(process.execPath, [script, ...given], {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, TZ: zone },
  });

/** Starts a program that serves on a free port. Waits until the program prints its address. */
const startServer = async (script: string, pattern: RegExp) => {
  const program = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => program.once('close', resolve));
  let printed = '';
  const address = await new Promise<string>((resolve, reject) => {
    program.once('close', () => reject(new Error(printed)));
    program.stdout.on('data', (said: Buffer) => {
      printed += said.toString();
      const [found] = pattern.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  return { program, address, printed, ended };
};

/** The printed story from the first day to the last. */
const story = (printed: string): string => /^── .*(?=^Verified)/ms.exec(printed)?.[0] ?? '';

let output = '';

describe('examples/001-first-loan', () => {
  const script = join(folder, 'dist/first-loan.js');

  it('shows all steps from the reservation to the return, verifies the history and names the database', () => {
    const printed = run(script);
    output = story(printed);
    for (const type of [
      'Reserved',
      'Secured',
      'ReadyNoticeSent',
      'Shipped',
      'PickedUp',
      'Renewed',
      'Returned',
    ])
      expect(printed).toContain(`✓ ${type}`);
    expect(printed).not.toContain(' ! ');
    expect(printed).toContain('予約が入っている');
    expect(printed).toMatch(/Verified the chain of 71 events; its head is [0-9a-f]{64}\./);
    expect(printed).toMatch(/The database is \S+first-loan\.db\./);
  });

  it('reports the existing history when it runs again, and how to start from the beginning', () => {
    const printed = run(script);
    expect(printed).toMatch(
      /Found the history of an earlier run: 71 events\. To start again, run rm \S+first-loan\.db\*/,
    );
    expect(printed).toContain('Verified the chain of 71 events');
  });
});

/** The time zones of the test. The one with the latest dates comes first. */
const zones = ['Pacific/Kiritimati', 'America/New_York', 'Asia/Tokyo'];

describe.each(zones.slice(0, chooseRuns(1, zones.length)))('on a computer in %s', (zone) => {
  it('the program prints the same story with the same days', () => {
    const copy = copied('001-first-loan', onTestFinished);
    expect(story(run(join(copy, 'dist/first-loan.js'), [], zone))).toBe(output);
  });
});

describe.each([
  ['examples/002-eventstoredb', 'first-loan-on-eventstoredb'],
  ['examples/003-postgres', 'first-loan-on-postgres'],
])('%s', (example, program) => {
  it('prints the same story', () => {
    const printed = run(join(root, example, `dist/${program}.js`));
    expect(story(printed)).toBe(output);
    expect(printed).toMatch(/Verified the chain of 71 events; its head is [0-9a-f]{64}\./);
  });
});

describe('examples/004-rebuild', () => {
  it('rebuilds every read model, shows its progress, and leaves no model behind the history', () => {
    const printed = run(join(root, 'examples/004-rebuild/dist/rebuild.js'), [
      join(folder, 'history.db'),
      join(folder, 'views.db'),
    ]);
    expect(printed).toMatch(/^patron-queue +█{30} 71 of 71, done$/m);
    expect(printed).toMatch(/^All \d+ read models are at position 71: yes\.$/m);
    expect(printed).toContain('In quarantine: 0.');
  });
});

describe('examples/005-a-patron', () => {
  it('shows all steps from the registration to the return, and mails at 20:00', () => {
    const copy = copied('005-a-patron', onTestFinished);
    const printed = run(join(copy, 'dist/a-patron.js'));
    for (const said of [
      '✗ not-registered-at-pickup  受取館を利用するには、その図書館での利用登録が必要です。',
      '✓ Reserved, Reserved, ReadingOrderSet, TurnCame',
      '│ To: minori@example.jp',
      '4月8日(木)以降、4月18日(日)まで',
      '返却期日 2021-04-22',
      '✗ renewal-limit-reached  すでに1度延長している',
      '✓ Returned',
    ])
      expect(printed).toContain(said);
    expect(run(join(copy, 'dist/a-patron.js'))).toContain('Found the files of an earlier run.');
  });
});

describe('examples/006-laws', () => {
  it('prints the race of a naive system in both languages, as in the README, and sees each planted fault', () => {
    const printed = run(join(root, 'examples/006-laws/dist/laws.js'));
    const [, shown = ''] =
      /^```\n(at-once[^]*?)^false\n```$/m.exec(readFileSync(join(root, 'packages/laws/README.md'), 'utf8')) ??
      [];
    expect(shown).not.toBe('');
    for (const said of [
      shown,
      'naive: 22 of 53 laws hold',
      '同時に出された申込みも、一つずつ順に受けたときと同じ結果になる。',
      '18 faults added to the answers: 18 seen, 18 by their law.',
    ])
      expect(printed).toContain(said);
  });
});

describe('examples/007-audit', () => {
  it('finds a change in a copy of a history, also with recomputed hashes', () => {
    const copy = copied('007-audit', onTestFinished);
    const printed = run(join(copy, 'dist/audit.js'));
    const [, position = ''] = /at position (\d+) of a copy/.exec(printed) ?? [];
    expect(printed).toMatch(new RegExp(`The history is broken at position ${position}\\b`));
    expect(printed.match(/consistent in itself/g)).toHaveLength(2);
    expect(printed.match(/The head at position \d+: .*/g)?.map((line) => line.split(': ')[1])).toEqual([
      'on-the-chain.',
      'behind-a-break.',
      'other-history.',
    ]);
  });
});

describe('examples/008-catalogue', () => {
  it('loads a list, reports the omitted line, and finds titles in six ways', () => {
    const copy = copied('008-catalogue', onTestFinished);
    const titles = chooseRuns(5_000, 20_000);
    const printed = run(join(copy, 'dist/catalogue.js'), [String(titles)]);
    expect(printed).toContain(`${titles} invented titles loaded in `);
    expect(printed).toContain(` s, 1 left out:\n  Row ${titles + 2}, title: `);
    expect(printed.match(/: [1-9][\d,]*件(以上)? in [\d.]+ ms, first [海鰊図雪汽石牧灯流]/g)).toHaveLength(6);
  });
});

describe('examples/009-own-people', () => {
  const example = join(root, 'examples/009-own-people');

  it('reserves for a reader of the table, mails, and prints the output of its README', () => {
    const [, said = ''] = /^```\n([^]*?)^```$/m.exec(readFileSync(join(example, 'README.md'), 'utf8')) ?? [];
    const printed = run(join(example, 'dist/own-people.js'));
    expect(said).toContain('R/0042 reserves: accepted.');
    expect(printed).toContain(said);
    expect(printed).toContain('Mails sent: 1.');
  });

  it('reserves on SQLite too', () => {
    expect(run(join(example, 'dist/on-sqlite.js'))).toBe('accepted\n');
  });

  it('is at most sixty lines, and its directory thirty', () => {
    const [directory = 0, ...others] = ['readers', 'own-people'].map(
      (name) =>
        readFileSync(join(example, `src/${name}.ts`), 'utf8')
          .trimEnd()
          .split('\n').length,
    );
    expect(directory).toBeLessThanOrEqual(30);
    expect(directory + (others[0] ?? 0)).toBeLessThanOrEqual(60);
  });
});

describe('examples/010-go-live', () => {
  const example = join(root, 'examples/010-go-live');

  it('takes an old system over, continues from there, and prints the output of its README', () => {
    const readme = readFileSync(join(example, 'README.md'), 'utf8');
    const blocks = [...readme.matchAll(/^```\n([^]*?)^```$/gm)].map(([, said = '']) => said);
    const printed = run(join(example, 'dist/go-live.js'));
    expect(blocks).toHaveLength(3);
    for (const said of blocks) expect(printed).toContain(said);
    expect(printed.match(/A mail to/g)).toHaveLength(1);
  });

  it('is at most eighty lines', () => {
    const program = readFileSync(join(example, 'src/go-live.ts'), 'utf8');
    expect(program.trimEnd().split('\n').length).toBeLessThanOrEqual(80);
  });
});

type Mapping = Readonly<Record<'titleOf' | 'codeOf', (text: string) => string>>;

describe('docs/own-people.md', () => {
  it('maps the codes of a host to codes of titles and back', async () => {
    const page = readFileSync(join(root, 'docs/own-people.md'), 'utf8');
    const [, mapping = ''] = /^```js own-codes\n([^]*?)^```$/m.exec(page) ?? [];
    const module = `data:text/javascript,${encodeURIComponent(`${mapping} export { titleOf, codeOf }`)}`;
    const { titleOf, codeOf } = (await import(module)) as Mapping;
    for (const code of ['913.6/ム/1', '郷土/絵葉書/函館/0042', 'A'.repeat(48)]) {
      expect(titleOf(code)).toMatch(/^[A-Za-z0-9._-]{1,64}$/);
      expect(codeOf(titleOf(code))).toBe(code);
    }
  });
});

describe('examples/011-http', () => {
  const example = join(root, 'examples/011-http');

  const start = async (): Promise<string> => {
    const { program, address } = await startServer(
      join(example, 'dist/server.js'),
      /http:\/\/localhost:\d+(?=,)/,
    );
    onTestFinished(() => void program.kill());
    return address;
  };

  const readme = readFileSync(join(example, 'README.md'), 'utf8');
  const [ofPython, ofTypes] = [...readme.matchAll(/^```text\n([^]*?)^```$/gm)].map(([, said = '']) => said);

  describeWithProgram(describe, 'python3', 'its client in Python', () => {
    it('shows the due date of a new patron', async () => {
      const client = [join(example, 'client.py'), await start()];
      expect(execFileSync('python3', client, { encoding: 'utf8' })).toBe(ofPython);
    });
  });

  it('shows the due date to a client with types from the document', { timeout: 300_000 }, async () => {
    const pnpm = ['-y', 'pnpm@10.34.9', '--dir', example, 'client', await start()];
    const printed = execFileSync('npx', pnpm, { encoding: 'utf8' });
    expect(printed.endsWith(ofTypes ?? expect.fail('The README shows no output.'))).toBe(true);
  });

  it('is a server of thirty lines', () => {
    const program = readFileSync(join(example, 'src/server.ts'), 'utf8');
    expect(program.trimEnd().split('\n').length).toBeLessThanOrEqual(30);
  });
});

describe('examples/portal', () => {
  it('simulates its weeks, prints its address and the accounts, and answers there', async () => {
    const copy = copied('portal', onTestFinished);
    const { program, address, printed, ended } = await startServer(
      join(copy, 'dist/start.js'),
      /http:\/\/localhost:\d+\/(?=[^]*start again)/,
    );
    expect(printed).toContain('佐藤 みのり  card 1000001  password ');
    expect(printed).toContain('見本 職員  /staff  staff code S-1  password ');
    expect(printed).toContain('貸出準備が完了しました');
    const page = await (await fetch(address)).text();
    expect(page).toContain('インターネット予約貸出サービス');
    expect(await (await fetch(`${address}staff`)).text()).toContain('職員のサインイン');
    program.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
