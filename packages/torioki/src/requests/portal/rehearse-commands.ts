import * as E from 'fp-ts/lib/Either.js';
import type { Answered, Came } from '../../answers/answer.js';
import type { Parts } from '../patrons/parts.js';
import { patronCommands, type PatronCommands } from './patron-commands.js';

/** What would become of a patron's commands if they were given now. Nothing is recorded, and the cart stays as it is. */
export type Rehearsal = {
  readonly [Name in keyof PatronCommands]: (
    command: Parameters<PatronCommands[Name]>[0],
  ) => Promise<Answered>;
};

type Ask = (command: never) => Promise<Came>;

/** An acceptance without what would have been recorded. */
const accepting =
  (ask: Ask): Ask =>
  async (command) => {
    const answer = await ask(command);
    return answer.is === 'accepted' ? { is: 'accepted' } : answer;
  };

export const rehearsal = ({ rehearse: run, borrowers, ...parts }: Parts, patron: string): Rehearsal => {
  const keptCart = { ...borrowers, reserved: () => Promise.resolve(E.right(undefined)) };
  const commands = patronCommands({ ...parts, rehearse: run, run, borrowers: keptCart }, patron);
  return Object.fromEntries(
    Object.entries<Ask>(commands).map(([name, ask]) => [name, accepting(ask)]),
  ) as unknown as Rehearsal;
};
