import { decisions } from '@torioki/lending';
import { readCommandEntries, type CommandEntry } from '../../../../lending/dist/testing/commands-page.js';
import { beginnings } from '../../commands/command-giver.js';
import { methodsWritten, namesOfRoles } from './methods.js';

const beginning: readonly string[] = beginnings;

const textOf = ({ sentence, emits, roles }: CommandEntry): string =>
  `${sentence} Emits ${emits.join(', ')}. Roles: ${namesOfRoles(roles)}.`;

/** The source of a desk's methods, each with its comment. */
export const commandMethodsWritten = async (): Promise<string> => {
  const comments = new Map((await readCommandEntries()).map((entry) => [entry.type, textOf(entry)]));
  const methods = Object.entries(decisions)
    .filter(([, decision]) => !('decide' in decision))
    .map(([name, { type }]) => {
      const [verb, answer] = beginning.includes(name)
        ? ['begin', 'BeginningResult']
        : ['give', 'CommandResult'];
      return {
        text: comments.get(type) ?? '',
        written: `${name}: (command: GivenCommand<'${name}'>): ${answer}<'${name}', Accepted, More> => ${verb}(decisions.${name}, command),`,
      };
    });
  return methodsWritten(
    [
      "import { decisions } from '@torioki/lending';",
      "import type { GivenCommand } from '../../answers/request.js';",
      "import type { BeginningResult, CommandResult, CommandGiver } from '../command-giver.js';",
    ],
    [['commandMethods = <Accepted, More>({ give, begin }: CommandGiver<Accepted, More>)', methods]],
  );
};
