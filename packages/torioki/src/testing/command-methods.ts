import { decisions } from '@torioki/lending';
import { format } from 'prettier';
import { comment } from '../../../lending/dist/testing/comment.js';
import { commandEntries, type CommandEntry } from '../../../lending/dist/testing/commands-page.js';
import { beginnings } from '../commands/giving.js';

const beginning: readonly string[] = beginnings;

const textOf = ({ sentence, emits, roles }: CommandEntry): string =>
  `${sentence} Emits ${emits.join(', ')}. By ${roles.join(', ').replaceAll('-', ' ')}.`;

/** The source of the methods of a desk, each with its comment. */
export const commandMethodsWritten = async (): Promise<string> => {
  const comments = new Map((await commandEntries()).map((entry) => [entry.type, textOf(entry)]));
  const methods = Object.entries(decisions)
    .filter(([, decision]) => !('decide' in decision))
    .map(([name, { type }]) => {
      const [verb, answer] = beginning.includes(name) ? ['begin', 'Begun'] : ['give', 'Gave'];
      const written = `  ${name}: (command: Given<'${name}'>): ${answer}<'${name}', Accepted, More> => ${verb}(decisions.${name}, command),`;
      return [...comment(comments.get(type) ?? ''), written].join('\n');
    });
  return format(
    [
      "import { decisions } from '@torioki/lending';",
      "import type { Given } from '../../answers/request.js';",
      "import type { Begun, Gave, Giving } from '../giving.js';",
      '',
      '/**',
      ' * The methods by which commands are given. Written by the test that compares it with the decisions:',
      ' * `npx vitest run --project torioki command-methods --update`.',
      ' */',
      'export const commandMethods = <Accepted, More>({ give, begin }: Giving<Accepted, More>) => ({',
      methods.join('\n\n'),
      '});',
    ].join('\n'),
    { parser: 'typescript', singleQuote: true, printWidth: 110, trailingComma: 'all' },
  );
};
