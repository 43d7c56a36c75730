import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { orThrow } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import { story } from '@torioki/lending/samples';
import { openSqliteEventStore } from '@torioki/sqlite';
import { describe, expect, it } from 'vitest';
import { makeScratchFolder } from '../testing/history-file.js';
import { runCommand } from '../testing/run-command.js';

/** The module on the page about own views, built. */
const module = fileURLToPath(new URL('../../../torioki/dist/testing/most-wanted.js', import.meta.url));

const makeHistory = async () => {
  const folder = makeScratchFolder();
  const file = join(folder, 'library.db');
  const { store } = orThrow(await openSqliteEventStore({ file, librarySystem: 'example' }));
  const { recorded } = story.reach('waiting', 'a-1', 'wkn').reach('waiting', 'b-1', 'wkn', 2);
  await unwrapAnswer(store.copy(await recorded()));
  await store.close();
  return { folder, file };
};

describe('torioki show --with', () => {
  it('shows a view of the library at the end and at an earlier position', async () => {
    const { file } = await makeHistory();
    const show = async (...rest: readonly string[]) => {
      const given = ['--with', module, '--given', 'WKN,2021-04'];
      const { status, out } = await runCommand(['show', file, 'mostWanted', ...given, ...rest, '--json']);
      expect(status).toBe(0);
      return (JSON.parse(out) as { readonly shown: readonly object[] }).shown;
    };
    expect(await show()).toHaveLength(2);
    expect(await show('--position', '1')).toEqual([]);
    const text = await runCommand(['show', file, 'mostWanted', '--with', module, '--given', 'WKN,2021-04']);
    expect(text.out).toContain('■ mostWanted: 位置');
  });

  it.each([
    ['number', '7', ['7']],
    ['text', "'abc'", ['abc']],
    ['list of texts', "['abc', 'def']", ['1. abc', '2. def']],
    ['list of lists', "[['abc', 1]]", ['1. abc / 1']],
    ['list of several kinds', "['abc', { books: 1 }]", ['1. abc', '2. books 1']],
    ['record with a list', "{ rows: [{ books: 1 }, 'abc'] }", ['rows: ', '1. books 1', '2. abc']],
    ['empty list', '[]', ['none']],
  ])('prints a %s', async (_, shown, lines) => {
    const { folder, file } = await makeHistory();
    const own = join(folder, 'own.mjs');
    writeFileSync(own, `export function* all() { return ${shown}; }`);
    const { out } = await runCommand(['show', file, 'all', '--with', own, '--lang', 'en']);
    const [, answer = ''] = out.split(/■ all: .*\n/);
    expect(
      answer
        .trimEnd()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(lines.map((line) => line.trim()));
  });

  it('still shows the views of Torioki', async () => {
    const { file } = await makeHistory();
    expect((await runCommand(['show', file, 'overdue', '--with', module])).status).toBe(0);
  });

  it('names an unreadable module, an unknown function and a wrong model', async () => {
    const { folder, file } = await makeHistory();
    const fail = async (name: string, view: string) => {
      const { status, err } = await runCommand(['show', file, view, '--with', name, '--lang', 'en']);
      expect(status).toBe(2);
      return err;
    };
    expect(await fail(join(folder, 'missing.js'), 'mostWanted')).toContain('missing.js cannot be read');
    expect(await fail(module, 'leastWanted')).toContain('exports no function leastWanted');
    const wrong = join(folder, 'wrong.mjs');
    writeFileSync(wrong, 'export const models = [{ name: "a" }]; export function* all() {}');
    expect(await fail(wrong, 'all')).toContain('models[0].version');
  });
});
