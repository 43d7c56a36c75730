import { commandFolders } from './command-folders.js';
import type { CommandEntry } from './commands-page.js';

const width = 116;

/** A comment on a property; as one line if it is short. */
const comment = (text: string): readonly string[] => {
  const lines = text.split(' ').reduce<readonly string[]>((before, word) => {
    const line = before.at(-1);
    return line === undefined || `${line} ${word}`.length > width
      ? [...before, word]
      : [...before.slice(0, -1), `${line} ${word}`];
  }, []);
  const [first, ...more] = lines;
  return more.length === 0
    ? [`  /** ${first} */`]
    : ['  /**', ...lines.map((line) => `   * ${line}`), '   */'];
};

const textOf = ({ sentence, emits, roles }: CommandEntry): string =>
  `${sentence} Emits ${emits.join(', ')}. By ${roles.join(', ').replaceAll('-', ' ')}.`;

const nameOf = ({ type }: Pick<CommandEntry, 'type'>): string =>
  `${type.slice(0, 1).toLowerCase()}${type.slice(1)}`;

/** The source that lists the decisions, each with the text that editors and the page of requests show. */
export const decisionsListed = (entries: readonly CommandEntry[]): string =>
  [
    ...commandFolders.map((folder) => `import { ${nameOf(folder)} } from './${folder.name}/decide.js';`),
    '',
    '/**',
    ' * Every decision of the lending domain, by the name of its command in camel case. Everything that takes or shows',
    ' * commands follows from this list: desks, files and portals, the pages of commands, the unions of their types. Written',
    ' * by the test that compares it with the folders: `npx vitest run --project lending decisions.test --update`.',
    ' */',
    'export const decisions = {',
    entries.map((entry) => [...comment(textOf(entry)), `  ${nameOf(entry)},`].join('\n')).join('\n\n'),
    '} as const;',
    '',
  ].join('\n');
