import type { Command, Run } from '@torioki/event-store';
import { attempt, findFirstEvent, unwrap } from '@torioki/event-store/adapter';
import { decisions, type LendingEvent } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { registryError } from '@torioki/patrons';
import { answerError } from '../../answers/answer.js';
import { beginnings } from '../../commands/command-giver.js';
import type { Parts } from './parts.js';

type Between = Pick<Parts, 'events' | 'borrowers' | 'run'>;

const begins = (type: string): boolean => beginnings.some((name) => decisions[name].type === type);

/**
 * Whether a command may begin a reservation or a loan. The borrower must have a known patron, or the command
 * was recorded before. True if the borrowers or the history do not answer.
 */
const isRegisteredOrRecorded = async (
  { events, borrowers }: Between,
  { id, borrower = '' }: Command & { readonly borrower?: string },
): Promise<boolean> =>
  E.getOrElse(() => true)(
    await attempt(async function* () {
      if ((yield* unwrap(await borrowers.findPatronsOf([borrower]))).has(borrower)) return true;
      return (yield* unwrap(await findFirstEvent(events, id))) !== undefined;
    }),
  );

/**
 * Refuses to begin a reservation or a loan for a borrower with no known patron, since registration comes
 * first (R4). Runs all other commands. A command that was accepted before gets its first answer.
 */
export const requireRegisteredBorrower =
  (between: Between): Run<LendingEvent> =>
  async (decision, input) => {
    const command = begins(decision.type) ? decision.decode(input) : undefined;
    if (command && E.isRight(command) && !(await isRegisteredOrRecorded(between, command.right)))
      return answerError(registryError('borrower-unknown', {})) as never;
    return between.run(decision, input);
  };
