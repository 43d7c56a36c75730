import type { Command, Run, StoreError } from '@torioki/event-store';
import { attempt, findFirstEvent, unwrap } from '@torioki/event-store/adapter';
import { decisions, type BorrowerId, type LendingEvent } from '@torioki/lending';
import { findPersonsPseudonym } from '@torioki/lending/decisions';
import type { Pseudonyms } from '@torioki/lending/vocabulary';
import { registryError, type BorrowersOfPatron, type PatronKey, type RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { v4 } from 'uuid';
import { answerError, answerOf, isReused, type CommandOutcome } from '../../answers/answer.js';
import { beginnings } from '../../commands/command-giver.js';
import { findFormerCommand, findPseudonymOfCopy } from './find-pseudonym.js';
import { giveAsPerson, hasRefusal, reportBegun } from './give-as-person.js';
import { refuseLeaving } from './refuse-leaving.js';
import type { Parts } from './parts.js';
import { findPatronsOfBorrowers } from './patrons-of-borrowers.js';

interface Between extends Pick<Parts, 'events' | 'borrowers' | 'rules' | 'run'> {
  readonly isRehearsal: boolean;
}

/** A command that counts a person's loans and reservations. */
interface PersonCommand extends Command {
  /** Undefined for Undo, which names a recorded command. */
  readonly borrower?: BorrowerId;
  readonly pseudonyms?: Pseudonyms;
  readonly copy?: unknown;
}

type Work<A> = AsyncGenerator<StoreError | RegistryError, A, unknown>;

const begins = (type: string): boolean => beginnings.some((name) => decisions[name].type === type);

type Give = (command: PersonCommand) => Promise<CommandOutcome>;

/**
 * Gives a command for a patron who has left, with all pseudonyms. Nothing new begins; a copy that is set
 * aside can be taken.
 */
async function* giveForLeaving(
  between: Between,
  theirs: BorrowersOfPatron,
  command: PersonCommand,
  give: Give,
): Work<CommandOutcome> {
  const pseudonyms = { fresh: v4() as BorrowerId, used: theirs.used };
  if (!begins(command.type)) return give({ ...command, pseudonyms });
  const borrower = yield* findPseudonymOfCopy(between, theirs, command.copy);
  return borrower === undefined ? refuseLeaving() : give({ ...command, borrower, pseudonyms });
}

/**
 * Gives a command for the patron of its pseudonym, with all pseudonyms of the patron. A reservation or loan
 * begins under the fresh one, even if the desk names a used one. But if a pseudonym of the patron waits for a
 * copy's title, the copy is lent under that pseudonym. Reports a beginning under the fresh pseudonym. A
 * command that was accepted before gets its first answer, also if it was recorded under another pseudonym.
 */
async function* giveForPatron(
  between: Between,
  patron: PatronKey,
  command: PersonCommand,
  give: Give,
): Work<unknown> {
  const on = { ...between, patron };
  const theirs = yield* unwrap(await between.borrowers.findPseudonyms(patron));
  const giveUnder = (pseudonyms: Pseudonyms) =>
    answerOf(async function* () {
      const own = begins(command.type) ? pseudonyms.fresh : command.borrower;
      const borrower = (yield* findPseudonymOfCopy(between, pseudonyms, command.copy)) ?? own;
      const outcome = await give({ ...command, ...(borrower && { borrower }), pseudonyms });
      if (outcome.is === 'accepted' && borrower === pseudonyms.fresh) await reportBegun(on, borrower);
      return outcome;
    });
  const outcome =
    theirs.fresh === null
      ? yield* giveForLeaving(between, theirs, command, give)
      : yield* giveAsPerson(on, theirs, giveUnder);
  if (!isReused(outcome) && !hasRefusal(outcome, 'patron-leaving')) return outcome;
  const former = yield* findFormerCommand(between, patron, command.id);
  return former ? give({ ...command, borrower: former.borrower }) : outcome;
}

/**
 * Runs commands of a desk in a library with patrons. A command that counts a person's loans and reservations
 * counts those under all pseudonyms of the patron. Refuses to begin a reservation or a loan for a borrower
 * with no known patron, since registration comes first (R4), and for a patron who has left. A command that
 * was accepted before gets its first answer.
 */
export const runAsPerson =
  (between: Between): Run<LendingEvent> =>
  async (decision, input) => {
    const { run, events } = between;
    const decoded = decision.decode(input);
    if (E.isLeft(decoded)) return run(decision, input);
    const command = decoded.right as Command as PersonCommand;
    const borrower = findPersonsPseudonym({ ...command });
    if (borrower === undefined) return run(decision, input);
    const give = (given: PersonCommand) =>
      run(decision, given) as Promise<unknown> as Promise<CommandOutcome>;
    const answer = await attempt(async function* (): Work<unknown> {
      const patron = (yield* findPatronsOfBorrowers(between, [borrower])).get(borrower);
      if (patron !== undefined) return yield* giveForPatron(between, patron, command, give);
      const isRecorded = (yield* unwrap(await findFirstEvent(events, command.id))) !== undefined;
      if (begins(decision.type) && !isRecorded) return answerError(registryError('borrower-unknown', {}));
      return run(decision, input);
    });
    return (E.isLeft(answer) ? answerError(answer.left) : answer.right) as never;
  };
