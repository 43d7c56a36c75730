import type { BorrowerId } from '@torioki/lending';
import { answerOf, isReused, type CommandOutcome, type RecordedEvents } from '../../answers/answer.js';
import type { WithOptionalCommandId } from '../../answers/request.js';
import { findFormerCommand, findPseudonymOfThing, type NamedThing } from './find-pseudonym.js';
import { livePseudonyms } from './find-patron.js';
import { giveAsPerson } from './give-as-person.js';
import { refuseLeaving } from './refuse-leaving.js';
import type { GivePatronCommand, GiveUnder, PatronCommandParts } from './patron-command.js';

/**
 * The first answer to a repeated command. Later changes do not matter: a closed pseudonym, a block, or the
 * end of the registration. Returns `otherwise` if the command was not recorded under a pseudonym of the
 * patron.
 */
export const repeatFirstAnswer = (
  otherwise: CommandOutcome<RecordedEvents>,
  { events, borrowers, patron }: PatronCommandParts,
  command: GiveUnder,
  { commandId = '' }: WithOptionalCommandId,
): Promise<CommandOutcome<RecordedEvents>> =>
  answerOf(async function* () {
    const former = yield* findFormerCommand({ events, borrowers }, patron, commandId);
    if (former === undefined) return otherwise;
    return command({ borrower: former.borrower, ...(former.block && { block: former.block }) });
  });

/**
 * Gives a command that counts a person's loans and reservations, under `own` or else the fresh pseudonym. A
 * patron who has left is refused, but a command that was accepted before gets its first answer.
 */
export const giveForPerson = (
  asking: PatronCommandParts,
  command: GiveUnder,
  sent: WithOptionalCommandId,
  own?: BorrowerId,
): Promise<CommandOutcome<RecordedEvents>> =>
  answerOf(async function* () {
    const outcome = yield* giveAsPerson(asking, asking.theirs, (pseudonyms) =>
      command(asking.under({ borrower: own ?? pseudonyms.fresh, pseudonyms })),
    );
    return asking.theirs.fresh === null || isReused(outcome)
      ? repeatFirstAnswer(outcome, asking, command, sent)
      : outcome;
  });

const noPseudonym = () => new Error('a patron has a pseudonym until the patron is forgotten');

/** Gives a command about an existing reservation or loan, under the pseudonym that it began with. */
export const giveUnderOwnPseudonym = (
  asking: PatronCommandParts,
  command: GiveUnder,
  sent: WithOptionalCommandId & NamedThing,
): Promise<CommandOutcome<RecordedEvents>> =>
  answerOf(async function* () {
    const theirs = livePseudonyms(asking.theirs);
    const borrower = (yield* findPseudonymOfThing(asking, theirs, sent)) ?? theirs[0];
    if (borrower === undefined) throw noPseudonym();
    const outcome = await command(asking.under({ borrower }));
    return isReused(outcome) ? repeatFirstAnswer(outcome, asking, command, sent) : outcome;
  });

/** Renews a loan, under the pseudonym that it began with. The other loans of the patron count too (R80). */
export const renewLoan: GivePatronCommand<WithOptionalCommandId & { readonly loan: unknown }> = (
  asking,
  command,
  sent,
) =>
  answerOf(async function* () {
    const own = yield* findPseudonymOfThing(asking, livePseudonyms(asking.theirs), sent);
    return giveForPerson(asking, command, sent, own);
  });

/**
 * Gives a command like `giveUnderOwnPseudonym`, but only for a registered patron. A command that was accepted
 * before gets its first answer.
 */
export const giveIfRegistered = (
  asking: PatronCommandParts,
  command: GiveUnder,
  sent: WithOptionalCommandId & NamedThing,
): Promise<CommandOutcome<RecordedEvents>> =>
  asking.theirs.fresh === null
    ? repeatFirstAnswer(refuseLeaving(), asking, command, sent)
    : giveUnderOwnPseudonym(asking, command, sent);
