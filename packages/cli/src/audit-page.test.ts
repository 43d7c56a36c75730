import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argumentsOfView, readHeads, views } from '@torioki/audit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSimulatedFile } from './testing/history-file.js';
import { runCommand } from './testing/run-command.js';
import { startSmallWitness, type RunningWitness } from './testing/small-witness.js';
import { verifierFolder, verifiers } from './testing/verifiers.js';

const docs = join(import.meta.dirname, '../../../docs');
const page = readFileSync(join(docs, 'audit.ja.md'), 'utf8');

const listCodeBlocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, 'gms'))].map(([, block = '']) => block);

/** All commands of the page, in its order. */
const commands = listCodeBlocks('sh').flatMap((block) => block.trim().split('\n'));

/** The number of columns that a text takes; a Japanese letter takes two. */
const width = (text: string): number =>
  text.length + [...text.matchAll(/[\u3000-\u9fff\uff00-\uff60]/g)].length;

/** The table of the views, aligned as prettier does it. */
const tableOfViews = (): string => {
  const rows = [
    ['画面', '見えるもの', '書くもの'],
    ...Object.entries(views).map(([name, view]) => [
      `\`${name}\``,
      view.title.ja,
      argumentsOfView(view)
        .map((taken) => `\`--${taken}\``)
        .join(' '),
    ]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const [head = '', ...lines] = rows.map((row) =>
    line(row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))),
  );
  return [head, line(widths.map((columns) => '-'.repeat(columns))), ...lines].join('\n');
};

let folder = '';
let witness: RunningWitness | undefined;

/** For each word of the page's examples, the word that the auditor has instead. */
const found = new Map<string, string>();

const inFolder = (words: readonly string[]): readonly string[] =>
  words.map(
    (word) => found.get(word) ?? (/\.(db|json|jsonl|key|txt|html)$/.test(word) ? join(folder, word) : word),
  );

/** The exit status of a command of the page, and its output. */
const run = async (command: string) => {
  const [program = '', ...given] = command.split(' ');
  if (program === 'torioki') {
    const { status, out, err } = await runCommand(inFolder(given));
    return { status, printed: out + err };
  }
  const { status, stdout } = spawnSync(program, given, { cwd: folder, encoding: 'utf8' });
  return { status, printed: stdout };
};

const isHere = (command: string): boolean =>
  !command.startsWith('python3') || verifiers.some(([name]) => name.endsWith('.py'));

/**
 * For some commands, takes the auditor's notes from the output: heads, a reservation's number, the verifier
 * key.
 */
const writeNotes: Readonly<Record<string, (printed: string) => unknown>> = {
  'torioki head library.db': (text) => {
    const [, position, code] = /位置: (\d+)\n.*符号: (\S+)/s.exec(text.slice(text.indexOf('\n\n'))) ?? [];
    writeFileSync(join(folder, 'heads.txt'), `${position} ${code} 2021-04-01 20:00\n`);
  },
  'torioki explain library.db title T-0007': (text) => {
    const [, example = ''] = / reservation (\S+)\n/.exec(page) ?? [];
    const [, reservation = ''] = /予約 ([0-9a-f-]{36})/.exec(text) ?? [];
    found.set(example, reservation);
  },
  'torioki head key --origin library.example.jp/torioki --out head.key': async (text) => {
    const key = text.trimEnd().split('\n').at(-1) ?? '';
    witness = await startSmallWitness(key);
    found.set('https://witness.example.jp', witness.url);
    writeFileSync(join(folder, 'keys.txt'), `${key} 2021-04-01 2022-03-31\n${witness.key}\n`);
  },
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'torioki-page-'));
  await writeSimulatedFile(folder);
  writeFileSync(join(folder, 'command.json'), listCodeBlocks('json').join(''));
  cpSync(verifierFolder, folder, { recursive: true });
});

afterAll(async () => {
  await witness?.stop();
  rmSync(folder, { recursive: true });
});

describe('docs/audit.ja.md', () => {
  it('shows commands, and heads in their written form', () => {
    expect(commands.length).toBeGreaterThan(10);
    expect(readHeads(listCodeBlocks('text').join(''))).toMatchObject({ is: 'read' });
  });

  it.each(commands.filter(isHere))('%s works as the page describes', async (command) => {
    const { status, printed: text } = await run(command);
    expect(text).not.toBe('');
    expect(status, text).toBe(0);
    await writeNotes[command]?.(text);
  });

  it.each(commands.filter((command) => command.startsWith('torioki')))(
    '%s answers in JSON by its schema, unless its file already exists',
    async (command) => {
      const { status, out, err } = await runCommand([...inFolder(command.split(' ').slice(1)), '--json']);
      expect(status === 0 ? out : err).toMatch(status === 0 ? /^\{"schema":/ : /既にあ|まだない名前/);
    },
  );

  it('lists every view with its contents and arguments', async () => {
    const anew = page.replace(/^\| 画面 .*?\n\n/ms, `${tableOfViews()}\n\n`);
    await expect(anew).toMatchFileSnapshot(join(docs, 'audit.ja.md'));
  });

  it('explains answers of the verifiers', () => {
    const programs = verifiers.map(([name]) => readFileSync(join(verifierFolder, name), 'utf8')).join('');
    const excerpt = readFileSync(join(verifierFolder, 'verify-excerpt.mjs'), 'utf8');
    const answers = [...page.matchAll(/^\| `((?:Right|All|WRONG|The) ?[^`]+)`/gm)].map(
      ([, answer = '']) => answer,
    );
    expect(answers.length).toBeGreaterThan(5);
    const parts = answers.flatMap((answer) => answer.split(/\d+|…|: /)).filter((part) => /\w \w/.test(part));
    expect(parts.filter((part) => !(programs + excerpt).includes(part.trim()))).toEqual([]);
  });

  it('has the sums that sha256sum prints', async () => {
    const { printed: sums } = await run(commands.find((command) => command.startsWith('sha256sum')) ?? '');
    expect(readFileSync(join(docs, 'reference/verifiers.md'), 'utf8')).toContain(sums);
  });
});
