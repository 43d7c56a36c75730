import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const docs = join(import.meta.dirname, '../docs');
const page = readFileSync(join(docs, 'requirements.md'), 'utf8');

/** The parts of each requirement's section: the requirement, and lines found by their first words. */
const requirements = page
  .split('\n### ')
  .slice(1)
  .map((section) => {
    const [id = '', , what = '', ...lines] = section.split('\n');
    const line = (begins: string) =>
      lines
        .find((one) => one.startsWith(`- ${begins}`))
        ?.slice(`- ${begins}`.length)
        .replace(/\.$/, '') ?? '';
    return { id, what, where: line('Done by '), test: line('Shown by '), view: line('Carried by '), lines };
  });

const linksIn = (line: string) =>
  [...line.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, text = '', target = '']) => ({
    text,
    path: join(docs, target),
  }));

/** The text of a line without its links. */
const saidIn = (line: string): readonly string[] =>
  line
    .replace(/\[[^\]]+\]\([^)]+\)/g, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Whether a test's title in a file names a rule, a scenario or a requirement. */
const isNamedIn = (path: string, id: string): boolean =>
  readFileSync(path, 'utf8')
    .split('\n')
    .some((line) => new RegExp(`['"\`(].*\\b${id}\\b(?!-)`).test(line) && !/^\s*(\*|\/\*)/.test(line));

it('every requirement has a section, in order', () => {
  expect(requirements.map(({ id }) => id)).toEqual(
    Array.from({ length: 106 }, (_, index) => `R${index + 1}`),
  );
});

describe.each(requirements)('$id $what', ({ what, where, test, view, lines }) => {
  it('has a sentence, and names its code, its tests and its view', () => {
    expect(what).toMatch(/^\S.+[.。]$/);
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(3);
  });

  it('links existing files', () => {
    const places = linksIn(where);
    expect(places).not.toEqual([]);
    expect(saidIn(where)).toEqual([]);
    for (const { path } of places) expect(existsSync(path) && statSync(path).isFile(), path).toBe(true);
  });

  it('has tests that name it', () => {
    const tests = linksIn(test);
    expect(tests).not.toEqual([]);
    expect(saidIn(test)).toEqual([]);
    for (const { text, path } of tests) {
      expect(path).toMatch(/\.test\.ts$|\/contract\/[^/]+\.ts$/);
      expect(existsSync(path) && isNamedIn(path, text), `${path} names ${text}`).toBe(true);
    }
  });

  it.runIf(lines.includes('- On a screen.'))('appears on a screen of the portal', () => {
    expect(linksIn(test).map(({ path }) => path)).toContainEqual(
      expect.stringContaining(join('packages', 'portal', 'src')),
    );
  });

  it('is carried by a view that is there, or a screen', () => {
    const views = linksIn(view);
    for (const { path } of views) expect(existsSync(path), path).toBe(true);
    expect(saidIn(view)).toEqual([]);
    expect(lines.includes('- On a screen.')).toBe(views.length === 0);
  });
});
