import { comment } from './comment.js';
import { commandFolders } from './command-folders.js';
import type { CommandEntry } from './commands-page.js';

export const textOf = ({ sentence, emits, roles }: CommandEntry): string =>
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
