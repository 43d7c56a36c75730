import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { RefusalCode } from '../decisions/index.js';
import type { RuleText } from '../vocabulary/index.js';
import { commandFolders } from './command-folders.js';
import { importSource } from './import-source.js';
import { compareRules } from './rule-chapters.js';

const src = join(import.meta.dirname, '../../src');

export interface RuleEntry extends Required<RuleText> {
  /** The name of the exported constant. */
  readonly name: string;
  /** Whether the rule passes or refuses; false if it only computes a value. */
  readonly isRuling: boolean;
  /** Its file, relative to lending's sources. */
  readonly path: string;
  readonly codes: readonly RefusalCode[];
  /** The commands that use it. */
  readonly commands: readonly string[];
  /** The files of other packages that use it, relative to the folder of packages. */
  readonly otherFiles: readonly string[];
}

const files = new Map(
  ['aggregates', 'calendars', 'decisions']
    .flatMap((folder) => readdirSync(join(src, folder), { recursive: true, withFileTypes: true }))
    .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path, readFileSync(path, 'utf8')]),
);

const packages = join(src, '../..');

/**
 * The sources of other packages that may use lending's rules, by their path relative to the folder of
 * packages.
 */
const otherSources = new Map(
  ['read-models', 'torioki']
    .flatMap((name) => readdirSync(join(packages, name, 'src'), { recursive: true, withFileTypes: true }))
    .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.includes('/testing/'))
    .map((path) => [relative(packages, path), readFileSync(path, 'utf8')]),
);

/** Whether a source imports a name from lending, or from one of its folders. */
const imports = (text: string, name: string): boolean =>
  new RegExp(
    `\\{[^}]*\\b${name}\\b[^}]*\\} from '(@torioki/lending(/\\w+)?|[./]+(aggregates|calendars)/index\\.js)'`,
  ).test(text);

const textAt = (path: string): string => files.get(path) ?? '';

/** The files that a file imports values from. A file is left out if only types are imported from it. */
const importsOf = (path: string): readonly string[] =>
  [...textAt(path).matchAll(/^import (?!type).*?from '(\..+?)\.js';/gms)]
    .map(([, imported = '']) => join(dirname(path), `${imported}.ts`))
    .filter((imported) => files.has(imported));

/** The files that a decision imports directly or indirectly, without the aggregates. */
const findReachedFiles = (path: string, reached: readonly string[] = []): readonly string[] =>
  reached.includes(path) || path.includes('/aggregates/')
    ? reached
    : importsOf(path).reduce<readonly string[]>(
        (all, next) => findReachedFiles(next, all),
        [...reached, path],
      );

const reached = commandFolders.map(({ type, folder }) => ({
  type,
  files: new Set(findReachedFiles(join(folder, 'decide.ts'))),
}));

/** The codes of each type of refusal, from its definition in any file. */
const codesOf = new Map(
  [...files.values()].flatMap((text) =>
    [...text.matchAll(/^export interface (\w+) \{\n {2}readonly code: ([^;]+);/gm)].map(
      ([, type = '', codes = '']) =>
        [type, [...codes.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code as RefusalCode)] as const,
    ),
  ),
);

/**
 * The codes that the rule in a file can refuse with. The `Ruling` in the file names the types of these
 * refusals, or the file contains the codes.
 */
const codesIn = (path: string): readonly RefusalCode[] => {
  const [, types] = /\bRuling<([\w|\s]+)/.exec(textAt(path)) ?? [];
  return types === undefined
    ? [...textAt(path).matchAll(/\bcode: '([a-z-]+)'/g)].map(([, code]) => code as RefusalCode)
    : types.split('|').flatMap((type) => codesOf.get(type.trim()) ?? []);
};

const rulesIn = async (path: string): Promise<readonly RuleEntry[]> => {
  const module = await importSource<Readonly<Record<string, Partial<RuleText>>>>(path);
  return Object.entries(module).flatMap(([name, { id, en = '', ja = '', guide = [], policy = [] }]) =>
    id === undefined || en === ''
      ? []
      : {
          ...{ id, en, ja, guide, policy, name },
          isRuling: textAt(path).includes(' = ruling('),
          path: relative(src, path),
          codes: codesIn(path),
          commands: reached
            .filter(({ files }) => files.has(path) || [...files].some((file) => imports(textAt(file), name)))
            .map(({ type }) => type),
          otherFiles: [...otherSources].filter(([, text]) => imports(text, name)).map(([file]) => file),
        },
  );
};

const rules = await Promise.all(
  [...files].flatMap(([path, text]) => (/ = rul(e|ing)\(/.test(text) ? [rulesIn(path)] : [])),
);

/** Every rule, in the order of the book. */
export const ruleEntries: readonly RuleEntry[] = rules.flat().toSorted(compareRules);

/** The files that contain only a rule. */
export const ruleFiles: readonly string[] = [...files.keys()]
  .filter((path) => /\/(rules|preconditions)\/[^/]+$/.test(path))
  .map((path) => relative(src, path));
