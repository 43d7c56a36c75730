import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as t from 'io-ts';
import type { Role } from '../vocabulary/index.js';
import { commandFolders } from './command-folders.js';
import { importSource } from './import-source.js';
import { ruleEntries } from './rule-entries.js';
import { readDocstring } from './read-docstring.js';

export interface CommandEntry {
  readonly type: string;
  readonly sentence: string;
  readonly roles: readonly Role[];
  readonly fields: Readonly<Record<string, t.Any>>;
  readonly emits: readonly string[];
  readonly refusals: readonly string[];
}

export const commandsPage = join(import.meta.dirname, '../../../../docs/reference/commands.md');

type CommandFolder = (typeof commandFolders)[number];

/**
 * Reads the events that each command emits from the page. To find them in the sources takes many seconds. Only
 * the test of the page does that.
 */
const readEmits = (): ((command: CommandFolder) => readonly string[]) => {
  const sections = readFileSync(commandsPage, 'utf8').matchAll(/^## (\w+)$[^]*?^- Emits: (.*)\.$/gm);
  const emits = new Map([...sections].map(([, type = '', types = '']) => [type, types.split(', ')]));
  return ({ type }) => emits.get(type) ?? [];
};

const rulesOf = (type: string): readonly string[] =>
  ruleEntries.filter(({ commands }) => commands.includes(type)).flatMap(({ codes }) => codes);

const entryOf = async (
  command: CommandFolder,
  findEmits: (command: CommandFolder) => readonly string[],
): Promise<CommandEntry> => {
  const { name, type, folder } = command;
  const path = join(folder, 'decide.ts');
  const module = await importSource<Record<string, Pick<CommandEntry, 'roles' | 'fields'>>>(path);
  const { roles = [], fields = {} } = module[name] ?? {};
  return {
    type,
    sentence: readDocstring(path, type),
    roles,
    fields,
    emits: findEmits(command),
    refusals: [...new Set(rulesOf(type))],
  };
};

export const readCommandEntries = (findEmits = readEmits()): Promise<readonly CommandEntry[]> =>
  Promise.all(commandFolders.map((command) => entryOf(command, findEmits)));

const code = (text: string): string => `\`${text}\``;

const section = ({ type, sentence, roles, fields, emits, refusals }: CommandEntry): string =>
  [
    `## ${type}`,
    '',
    sentence,
    '',
    `- By: ${roles.join(', ')}.`,
    `- Requires: ${
      Object.entries(fields)
        .map(([name, codec]) => `${code(name)} (${codec.name})`)
        .join('; ') || 'no other field'
    }.`,
    `- Emits: ${emits.join(', ')}.`,
    `- Refusals: ${refusals.map(code).join(', ')}.`,
  ].join('\n');

const introduction = `# The commands

Every command of lending, with the roles that can give it, its fields, the events that it emits, and the codes of its
refusals. The rules behind the codes are in [rules.md](rules.md). R and A are the requirements and the settled ambiguities
of the guide; "ours" marks a command that is not in the guide. Each command also has an id, the instant at which it was
given, and an actor. Lending does not check the actor: the program that embeds lending guarantees role, staff code and
location. The location is not compared with the place that a command names. A desk of \`torioki\`
(\`library.desk(actor)\`) has a method for each command, and adds a new id for each reservation, loan or request that begins.
[requests.md](requests.md) lists the requests of patrons, and of staff for a patron.

The page is written by the test that compares it with the sources
(\`packages/lending/src/commands-page.test.ts\`). To update it:
\`npx vitest run --project lending commands-page --update\`.
`;

export const renderCommandsPage = (entries: readonly CommandEntry[]): string =>
  [introduction, ...entries.map(section)].join('\n\n').replace('\n\n\n', '\n\n') + '\n';
