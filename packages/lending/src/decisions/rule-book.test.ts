import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';
import { refusalText } from '../labels/index.js';
import { hokkaido, Policy } from '../policy/index.js';
import { hokkaidoSpeaks, sampleRefusals } from '../samples/index.js';
import { decisions, type RefusalCode } from './decisions.js';

const src = join(import.meta.dirname, '..');
const root = join(src, '../../..');
const textOf = (path: string) => readFileSync(path, 'utf8');

/** The source files, by their path. */
const files = new Map(
  ['aggregates', 'calendars', 'decisions']
    .flatMap((folder) => readdirSync(join(src, folder), { recursive: true, withFileTypes: true }))
    .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path, textOf(path)]),
);

interface Rule {
  readonly id: string;
  readonly sentence: string;
  readonly sources: readonly string[];
  readonly path: string;
}

const cited = /\s*\((?:[RA]\d+(?:, )?)+\)/g;

/** The rules, as the comments in the sources have them. */
const rules: readonly Rule[] = [...files].flatMap(([path, source]) =>
  [...source.matchAll(/\/\*\*[\s*]+([A-Z]+(?:-[A-Z]+)*-\d+)\. ([^]*?)\s*\*\//g)].map(
    ([, id = '', comment = '']) => ({
      id,
      sentence: comment.replace(/\s*\n\s*\*\s*/g, ' ').replace(cited, ''),
      sources: [...comment.matchAll(/\b[RA]\d+/g)].map(([source]) => source),
      path,
    }),
  ),
);

const ruleOf = (id: string): Rule =>
  rules.find((rule) => rule.id === id) ?? expect.fail(`no source has ${id}`);

const book = textOf(join(root, 'docs/rules.md'));
const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const rowsWith = (columns: number) =>
  book
    .split('\n')
    .map(cellsOf)
    .filter((cells) => cells.length === columns && !/^(-+|Rule|Key)$/.test(cells[0] ?? ''));

const listed = (cell: string): readonly string[] =>
  cell === '—' ? [] : cell.split('<br>').map((item) => item.replaceAll('`', ''));

const columns = ['id', 'sentence', 'commands', 'codes', 'texts', 'keys', 'sources', 'file'] as const;

const rows = rowsWith(columns.length).map((cells) => {
  const row = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  const { id, sentence, commands, codes, texts, keys, sources, file } = row as Record<
    (typeof columns)[number],
    string
  >;
  return {
    id,
    sentence,
    commands: commands === '—' ? [] : commands.split(', '),
    codes: listed(codes),
    texts: listed(texts),
    keys: listed(keys),
    sources: sources === '—' ? [] : sources.split(', '),
    file: file.replace(/^.*\]\(|\)$/g, ''),
  };
});

const importsOf = (path: string): readonly string[] =>
  [...(files.get(path) ?? '').matchAll(/^import (?!type).*?from '(\..+?)\.js';/gms)]
    .map(([, imported = '']) => join(dirname(path), `${imported}.ts`))
    .filter((imported) => files.has(imported));

/** The files of a decision, without the aggregates. */
const reachedFrom = (path: string, reached: readonly string[] = []): readonly string[] =>
  reached.includes(path) || path.includes('/aggregates/')
    ? reached
    : importsOf(path).reduce<readonly string[]>((all, next) => reachedFrom(next, all), [...reached, path]);

const kebab = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
const camel = (name: string) => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

const commandsOf = (path: string): readonly string[] =>
  Object.values(decisions)
    .map(({ type }) => type)
    .filter((type) => reachedFrom(join(src, 'decisions', kebab(type), 'decide.ts')).includes(path));

const codesIn = (path: string): readonly string[] =>
  [...(files.get(path) ?? '').matchAll(/readonly code: ([^;]+);/g)].flatMap(([, codes = '']) =>
    codes.split('|').map((code) => code.trim().replaceAll("'", '')),
  );

const keysOf = (codec: t.Any): readonly string[] => {
  if (!(codec instanceof t.ExactType)) return [''];
  const { props } = codec.type as t.InterfaceType<t.Props>;
  return Object.entries(props).flatMap(([key, part]) =>
    keysOf(part).map((inside) => (inside === '' ? key : `${key}.${inside}`)),
  );
};

const keysOfPolicy = keysOf(Policy);

describe('the rules', () => {
  it('have an id of their own each, numbered from 1 without gaps', () => {
    const ids = rules.map(({ id }) => id);
    const kinds = new Set(ids.map((id) => id.replace(/-\d+$/, '')));
    const numbered = [...kinds].flatMap((kind) => {
      const all = ids.filter((id) => id.replace(/-\d+$/, '') === kind);
      return all.map((_, index) => `${kind}-${index + 1}`);
    });
    expect([...ids].sort()).toEqual(numbered.sort());
  });

  it('are all that stands in the folders of rules and preconditions', () => {
    const inFolders = [...files.keys()].filter((path) => /\/(rules|preconditions)\/[^/]+$/.test(path));
    expect(rules.map(({ path }) => path)).toEqual(expect.arrayContaining(inFolders));
  });

  it('are those of the rule book, a row each', () => {
    expect(rules.length).toBeGreaterThan(40);
    expect(rows.map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
  });
});

describe.each(rows)('$id', (row) => {
  const { id, path } = ruleOf(row.id);

  it('is in the file that its row links, which exports it by name', () => {
    expect(join(root, 'docs', row.file)).toBe(path);
    const name = camel(relative(dirname(path), path).replace('.ts', ''));
    expect(textOf(path)).toMatch(new RegExp(`^export (const|function\\*) ${name}\\b`, 'm'));
  });

  it('is tested beside its source, by its id', () => {
    const test = path.replace('.ts', '.test.ts');
    expect(existsSync(test) ? textOf(test) : `${test} is missing`).toContain(`${id}. `);
  });

  it('reads in its row as in its source, and cites the same', () => {
    expect(row.sentence).toBe(ruleOf(id).sentence);
    expect(row.sources).toEqual(ruleOf(id).sources);
  });

  it('names the commands that ask for it', () => {
    const asked = commandsOf(path);
    const all = asked.length === Object.keys(decisions).length;
    expect(row.commands).toEqual(all ? ['every command'] : asked);
  });

  it('names its refusals, and what is read about each', () => {
    const known = [path, ...importsOf(path)].flatMap(codesIn);
    expect(known).toEqual(expect.arrayContaining([...row.codes]));
    expect(row.codes).toEqual(expect.arrayContaining([...codesIn(path)]));
    expect(row.texts).toEqual(
      row.codes.map((code) => refusalText(sampleRefusals[code as RefusalCode], hokkaidoSpeaks)),
    );
  });

  it('names the keys of the policy that it reads', () => {
    const read = keysOfPolicy.filter((key) => textOf(path).includes(`policy.${key}`));
    expect(keysOfPolicy).toEqual(expect.arrayContaining([...row.keys]));
    expect(row.keys).toEqual(expect.arrayContaining([...read]));
    for (const key of row.keys) expect(textOf(path)).toContain(key.split('.').at(-1));
  });
});

it('every refusal code is that of a rule', () => {
  expect([...new Set(rows.flatMap(({ codes }) => codes))].sort()).toEqual(Object.keys(sampleRefusals).sort());
});

const defaultOf = (key: string): unknown =>
  key.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], hokkaido);

describe('the policy', () => {
  const policyRows = rowsWith(4);

  it('has its keys in the rule book, with their defaults', () => {
    const shown = policyRows.map(([key = '', value = '']) =>
      [key, value].map((cell) => cell.replaceAll('`', '')),
    );
    expect(shown).toEqual(keysOfPolicy.map((key) => [key, String(defaultOf(key))]));
  });

  it.each(policyRows)('%s says what it is and where it comes from', (_, __, meaning, evidence) => {
    expect(meaning).toMatch(/^[A-Z].+/);
    expect(evidence).toMatch(/[RA]\d+|design/);
  });
});
