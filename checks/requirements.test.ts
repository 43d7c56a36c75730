import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const docs = join(import.meta.dirname, '../docs');
const page = readFileSync(join(docs, 'requirements.md'), 'utf8');

const columns = ['id', 'what', 'where', 'test', 'view'] as const;
type Row = Readonly<Record<(typeof columns)[number], string>>;

const rows = page
  .split('\n')
  .filter((line) => /^\| R\d+ /.test(line))
  .map((line) => {
    const cells = line.split('|').slice(1, -1);
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]?.trim() ?? ''])) as Row;
  });

const linksIn = (cell: string) =>
  [...cell.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, text = '', target = '']) => ({
    text,
    path: join(docs, target),
  }));

/** What a cell says besides its links. */
const saidIn = (cell: string): readonly string[] =>
  cell
    .replace(/\[[^\]]+\]\([^)]+\)/g, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Whether a title of a test in a file names a rule, a scenario or a requirement. */
const isNamedIn = (path: string, id: string): boolean =>
  readFileSync(path, 'utf8')
    .split('\n')
    .some((line) => new RegExp(`['"\`(].*\\b${id}\\b(?!-)`).test(line) && !/^\s*(\*|\/\*)/.test(line));

it('every requirement has a row, in order', () => {
  expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 106 }, (_, index) => `R${index + 1}`));
});

describe.each(rows)('$id $what', (row) => {
  it('lives in files that are there', () => {
    const places = linksIn(row.where);
    expect(places).not.toEqual([]);
    expect(saidIn(row.where)).toEqual([]);
    for (const { path } of places) expect(existsSync(path) && statSync(path).isFile(), path).toBe(true);
  });

  it('is shown by tests that name it', () => {
    const tests = linksIn(row.test);
    expect(tests).not.toEqual([]);
    expect(saidIn(row.test)).toEqual([]);
    for (const { text, path } of tests) {
      expect(path).toMatch(/\.test\.ts$|\/contract\/[^/]+\.ts$/);
      expect(existsSync(path) && isNamedIn(path, text), `${path} names ${text}`).toBe(true);
    }
  });

  it('is carried by a view that is there, or a screen', () => {
    const views = linksIn(row.view);
    for (const { path } of views) expect(existsSync(path), path).toBe(true);
    expect(saidIn(row.view)).toEqual(views.length > 0 ? [] : ['`screen`']);
  });
});
