import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orThrow } from '@torioki/event-store';
import { openSqlitePatronRegistry } from '@torioki/sqlite';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { sharedOptions } from './options.js';
import { verbs } from './verbs/index.js';
import { librarySystem, writeHistoryFile, makeScratchFolder } from './testing/history-file.js';
import { findSchemaFault, schemaFolder, deriveSchema, schemas } from './testing/schemas.js';
import { runCommand, type CommandOutput } from './testing/run-command.js';
import type { Terminal } from './terminal.js';

const newKey = (file: string) => `head key --origin library.example.jp/torioki --out ${file}`;

/** By verb, the commands to run before its example. */
const before: Readonly<Record<string, readonly string[]>> = {
  import: ['export library.db history.jsonl'],
  excerpt: [newKey('head.key'), 'head library.db --sign head.key --notes notes.txt'],
  restore: ['backup library.db backup-2021-04-30 --people people.db'],
  'restore-drill': ['backup library.db backup-2021-04-30 --people people.db'],
  'head rotate': [newKey('head.key'), newKey('next.key')],
};

const schemaOf = (name: string): string => `torioki/${name.replace(' ', '-')}/1`;

const exampleOf = async (name: string): Promise<string> => {
  const { status, out } = await runCommand([...name.split(' '), '--help', '--lang', 'en']);
  expect(status).toBe(0);
  const [, example = ''] = /Example:\n {2}torioki (.+)/.exec(out) ?? [];
  return example;
};

/** Runs a verb's example on a small history, after the commands that it requires. */
const runExample = async (
  name: string,
  more: readonly string[] = [],
  terminal: Partial<Terminal> = {},
): Promise<CommandOutput> => {
  const folder = makeScratchFolder();
  await writeHistoryFile(12, folder);
  writeFileSync(
    join(folder, 'old.csv'),
    'kind,key,copy,title,loanClass,source,is\ncopy,1,k-1,k,circulating,own,on-shelf\n',
  );
  const people = { file: join(folder, 'people.db'), librarySystem };
  await orThrow(await openSqlitePatronRegistry(people)).registry.close();
  for (const line of before[name] ?? [])
    expect(await runCommand(inFolder(folder, line))).toMatchObject({ status: 0 });
  return runCommand([...inFolder(folder, await exampleOf(name)), ...more], terminal);
};

/** A command line for files in a folder, with the passphrase typed. */
const inFolder = (folder: string, line: string): readonly string[] =>
  line
    .replace(' --passphrase-fd 3', '')
    .split(' ')
    .map((word) => (/\.(csv|db|jsonl|key|txt)$|^backup-/.test(word) ? join(folder, word) : word));

describe('the command torioki', () => {
  it('shows its verbs, in Japanese by default', async () => {
    const { status, out } = await runCommand(['--help']);
    expect(status).toBe(0);
    for (const name of Object.keys(verbs)) expect(out).toContain(`\n  ${name} `);
    expect(out).toContain('使い方: torioki');
    expect((await runCommand(['--help', '--lang', 'en'])).out).toContain('Usage: torioki');
  });

  it.each(Object.keys(verbs))('shows the arguments of %s, and a working example', async (name) => {
    const { status, err } = await runExample(name);
    expect(err).toBe('');
    /** The events of the example have no command, and its registry has no patron. These verbs report this. */
    expect(status).toBe(['audit', 'restore-drill'].includes(name) ? 1 : 0);
  });

  it.each(Object.keys(verbs))('answers %s in JSON by a separate schema', async (name) => {
    const [json = ''] = (await runExample(name, ['--json'])).out.split('\n');
    const document = JSON.parse(json) as { readonly schema: string };
    expect(document.schema).toBe(schemaOf(name));
    expect(findSchemaFault(document.schema, { ...document, more: 1 })).toContain('unevaluated');
    expect(findSchemaFault(document.schema, { ...document, schema: 'torioki/other/1' })).toContain(
      'constant',
    );
  });

  it.each(Object.keys(verbs).filter((name) => !schemas.includes(schemaOf(name))))(
    'has the schema of %s written from the answer of its example',
    async (name) => {
      let json = '';
      await runExample(name, ['--json'], { out: (text) => (json += text) });
      const document = JSON.parse(json.split('\n')[0] ?? '') as { readonly schema: string };
      const file = join(schemaFolder, `${document.schema.replace('torioki/', '')}.json`);
      await expect(deriveSchema(document)).toMatchFileSnapshot(file);
    },
  );

  it('has no unused schema', () => {
    expect(schemas.toSorted()).toEqual(Object.keys(verbs).map(schemaOf).toSorted());
  });

  it.each([
    ['no verb', [], 2],
    ['an unknown verb', ['prove', 'library.db'], 2],
    ['no store', ['verify'], 2],
    ['an unknown option', ['verify', 'library.db', '--fast'], 2],
    ['an option without its text', ['verify', 'library.db', '--upto'], 2],
    ['one extra argument', ['verify', 'library.db', 'other.db'], 2],
    ['another language', ['verify', 'library.db', '--lang', 'fr'], 2],
    ['a repeated text', ['verify', 'library.db', '--upto', '1', '--upto', '1'], 2],
    ['a repeated switch', ['verify', 'library.db', '--json', '--json'], 2],
    ['an option with a dot', ['verify', 'library.db', '--upto.x', '1'], 2],
    ['an option with a dot after its text', ['verify', 'library.db', '--upto', '1', '--upto.x', '1'], 2],
  ])('explains the fault of %s', async (_, given, status) => {
    const answer = await runCommand(given);
    expect(answer.status).toBe(status);
    expect(answer.out + answer.err).toContain('torioki');
    expect(answer.err).not.toMatch(/\n\s+at /);
  });

  it('prints the history and the last position above every answer', async () => {
    const file = await writeHistoryFile(12);
    const { out } = await runCommand(['verify', file]);
    expect(out).toMatch(
      /^図書館システム: our-library\n位置: 12 {2}ハッシュ: [0-9a-f]{64}\n時刻: 日本時間（Asia\/Tokyo） {2}版: torioki \d/,
    );
    const { out: json } = await runCommand(['verify', file, '--json', '--upto', '3']);
    expect(JSON.parse(json)).toMatchObject({
      schema: 'torioki/verify/1',
      librarySystem: 'our-library',
      upTo: { position: 3 },
      zone: 'Asia/Tokyo',
      borrowersAs: 'numbers',
      staffAs: 'roles',
    });
  });

  it.each([['show', 'overdue'], ['explain', 'copy', 'C-1'], ['what-if'], ['unusual'], ['report', 'totals']])(
    'answers %s with a warning if the chain is broken',
    async (name, ...given) => {
      const file = await writeHistoryFile(15);
      const args = [name, file, ...given, '--lang', 'en'];
      expect((await runCommand(args)).out).not.toMatch(/chain.*broken/i);
      const db = new Database(file);
      db.exec("UPDATE event SET id = 'x' WHERE position = 5");
      db.close();
      const { status, out } = await runCommand(args);
      expect(status).toBe(1);
      expect(out).toMatch(/chain (is )?broken at position,?\s?5/i);
      const [json = ''] = (await runCommand([...args, '--json'])).out.split('\n');
      expect(JSON.parse(json)).toMatchObject({ brokenAt: 5 });
    },
  );

  it.each(Object.entries(verbs))('refuses each repeated option of %s', async (name, verb) => {
    for (const option of Object.keys({ ...sharedOptions, ...verb.options })) {
      const [word = '', text] = option.split(' ');
      const given = text === undefined ? [word] : [word, 'old'];
      const { status, out, err } = await runCommand([...name.split(' '), ...given, ...given, '--lang', 'en']);
      const isRefused = word === '--lang' ? /二度/ : new RegExp(`${word} is repeated`);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(isRefused);
    }
  });

  it('takes the text of an option unchanged', async () => {
    const file = await writeHistoryFile(12);
    const { err } = await runCommand(['verify', file, '--library-system', '0012', '--lang', 'en']);
    expect(err).toContain('not of 0012');
    const { err: same } = await runCommand(['verify', file, '--library-system=1e3', '--lang', 'en']);
    expect(same).toContain('not of 1e3');
  });

  it('repeats an answer with the same bytes', async () => {
    const file = await writeHistoryFile(12);
    expect(await runCommand(['verify', file])).toEqual(await runCommand(['verify', file]));
  });

  it.each([
    ['x', '--upto requires a position, a number.\n'],
    ['1.5', '--upto requires a position, a number.\n'],
    ['13', 'The history ends at position 12, before 13. Pass a position up to the end.\n'],
  ])('refuses the position %s', async (upTo, err) => {
    const answer = await runCommand(['verify', await writeHistoryFile(12), '--upto', upTo, '--lang', 'en']);
    expect(answer).toEqual({ status: 2, out: '', err });
  });

  it('shows its progress only on a terminal', async () => {
    const file = await writeHistoryFile(12);
    expect((await runCommand(['verify', file])).err).toBe('');
    expect((await runCommand(['verify', file], { showsProgress: true })).err).toContain('12');
  });

  it.each(['audit', 'verify', 'head', 'unusual'])(
    'prints no answer when %s is interrupted, even at the last position',
    async (name) => {
      const file = await writeHistoryFile(12);
      const stopping = new AbortController();
      let output = '';
      const { status, out } = await runCommand([name, file, '--lang', 'en'], {
        ...{ showsProgress: true, interrupted: stopping.signal },
        err: (text) => {
          output += text;
          if (text.includes('position 12 of 12')) stopping.abort();
        },
      });
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(output).toContain('The command was interrupted.');
    },
  );

  it('ends when it is interrupted, and changes nothing', async () => {
    const file = await writeHistoryFile(12);
    const before = readFileSync(file);
    const interrupted = new AbortController();
    const answer = runCommand(['verify', file], { interrupted: interrupted.signal });
    interrupted.abort();
    expect(await answer).toEqual({ status: 2, out: '', err: '中断しました。\n' });
    expect(readFileSync(file)).toEqual(before);
  });
});

describe('a file without a history', () => {
  it.each([
    ['a mistyped path', undefined, 'そのようなファイルはない'],
    ['an empty file', '', '空である'],
    ['a folder', null, 'フォルダーである'],
    ['a text', 'こんにちは', 'SQLiteのデータベースでも書き出した履歴でもない'],
  ])('is reported in a sentence: %s', async (_, content, reason) => {
    const file = join(makeScratchFolder(), 'library.db');
    if (content === null) mkdirSync(file);
    else if (content !== undefined) writeFileSync(file, content);
    const { status, out, err } = await runCommand(['verify', file]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(`${file} `);
    expect(err).toContain(reason);
    expect(err.split('\n')).toHaveLength(2);
  });
});
