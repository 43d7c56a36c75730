import { unwrap } from '@torioki/event-store/adapter';
import type { BorrowerId, LocationId } from '@torioki/lending';
import { list, mostLines, type Pseudonyms } from '@torioki/lending/vocabulary';
import { CartLine } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import {
  answerOf,
  isReused,
  refused,
  type CommandOutcome,
  type RecordedEvents,
} from '../../answers/answer.js';
import { catchThrown } from '../../answers/in-service.js';
import type { WithOptionalCommandId } from '../../answers/request.js';
import {
  findFormerCommand,
  findPseudonymOfCopy,
  findPseudonymOfThing,
  type NamedThing,
} from './choose-pseudonym.js';
import { livePseudonyms } from './find-patron.js';
import { giveAsPerson, leaving, reportBegun } from './give-as-person.js';
import { findUndeclaredBranches } from './not-registered-at-pickup.js';
import type { ChoosePseudonym, Give, PatronCommandParts } from './patron-command.js';

const Lines = list(CartLine, 'lines', mostLines);

/**
 * The first answer to a repeated command. Later changes do not matter: a closed pseudonym, a block, or the
 * end of the registration. Returns `otherwise` if the command was not recorded under a pseudonym of the
 * patron.
 */
const repeatFirstAnswer = (
  otherwise: CommandOutcome<RecordedEvents>,
  { events, theirs }: PatronCommandParts,
  command: Give,
  { commandId = '' }: WithOptionalCommandId,
): Promise<CommandOutcome<RecordedEvents>> =>
  answerOf(async function* () {
    const former = yield* findFormerCommand({ events }, livePseudonyms(theirs), commandId);
    if (former === undefined) return otherwise;
    return command({ borrower: former.borrower, ...(former.block && { block: former.block }) });
  });

/**
 * Gives a command that counts what the person has: under a used pseudonym or, without one, under the fresh one.
 * A patron who has left is refused, but a command that was accepted before gets its first answer.
 */
const giveForPerson = (
  asking: PatronCommandParts,
  command: Give,
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
  command: Give,
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
export const renewLoan: ChoosePseudonym<WithOptionalCommandId & { readonly loan: unknown }> = (
  asking,
  command,
  sent,
) =>
  answerOf(async function* () {
    const own = yield* findPseudonymOfThing(asking, livePseudonyms(asking.theirs), sent);
    return giveForPerson(asking, command, sent, own);
  });

/**
 * Hands over a copy: under the pseudonym that it is set aside for, under the one that waits for its title, or
 * under the fresh one. A former patron can only take a copy that is set aside.
 */
export const handOver: ChoosePseudonym<WithOptionalCommandId & { readonly copy: unknown }> = (
  asking,
  command,
  sent,
) =>
  answerOf(async function* () {
    const giveFor = (theirs: Parameters<typeof livePseudonyms>[0], pseudonyms?: Pseudonyms) =>
      answerOf<CommandOutcome<RecordedEvents>>(async function* () {
        const borrower = (yield* findPseudonymOfCopy(asking, theirs, sent.copy)) ?? theirs.fresh;
        if (borrower === null) return repeatFirstAnswer(leaving(), asking, command, sent);
        const outcome = await command(asking.under({ borrower, ...(pseudonyms && { pseudonyms }) }));
        if (outcome.is === 'accepted' && borrower === pseudonyms?.fresh) await reportBegun(asking, borrower);
        return outcome;
      });
    const outcome =
      asking.theirs.fresh === null
        ? await giveFor(asking.theirs)
        : yield* giveAsPerson(asking, asking.theirs, (pseudonyms) => giveFor(pseudonyms, pseudonyms));
    return isReused(outcome) ? repeatFirstAnswer(outcome, asking, command, sent) : outcome;
  });

/**
 * Gives a command like `giveUnderOwnPseudonym`, but only for a registered patron. A command that was accepted
 * before gets its first answer.
 */
export const giveIfRegistered = (
  asking: PatronCommandParts,
  command: Give,
  sent: WithOptionalCommandId & NamedThing,
): Promise<CommandOutcome<RecordedEvents>> =>
  asking.theirs.fresh === null
    ? repeatFirstAnswer(leaving(), asking, command, sent)
    : giveUnderOwnPseudonym(asking, command, sent);

/**
 * Continues only if the patron has declared a registration at each branch among the pickup locations (R27).
 */
const requireBranchRegistration = <Sent extends WithOptionalCommandId>(
  places: readonly LocationId[],
  way: ChoosePseudonym<Sent>,
  ...[asking, command, sent]: Parameters<ChoosePseudonym<Sent>>
): Promise<CommandOutcome<RecordedEvents>> =>
  answerOf(async function* () {
    const { rules } = asking.published ?? (yield* unwrap(await asking.rules.published()));
    const isRegistered = asking.theirs.fresh !== null;
    const [missing, ...more] = isRegistered ? findUndeclaredBranches(asking.person, rules, places) : [];
    return missing
      ? repeatFirstAnswer(refused(missing, ...more), asking, command, sent)
      : way(asking, command, sent);
  });

/**
 * Reports that reservations have begun, and removes their lines from the cart. If that fails, the command is
 * still accepted, and the answer names the trouble.
 */
const reportReserved = async (
  { borrowers, patron, isRehearsal }: PatronCommandParts,
  accepted: Extract<CommandOutcome<RecordedEvents>, { readonly is: 'accepted' }>,
  lines: readonly CartLine[],
): Promise<CommandOutcome<RecordedEvents>> => {
  const [first] = accepted.events;
  if (isRehearsal || first?.type !== 'Reserved') return accepted;
  const { borrower } = first.data;
  const reported = E.flattenW(
    await catchThrown('reserved', () => borrowers.reportBegun({ patron, borrower, lines })),
  );
  return E.isLeft(reported) ? { ...accepted, trouble: reported.left } : accepted;
};

/** Reserves the confirmed lines, and removes them from the cart. */
export const reserveLines: ChoosePseudonym<WithOptionalCommandId & { readonly lines: unknown }> = async (
  asking,
  command,
  sent,
) => {
  const confirmed = Lines.decode(sent.lines);
  if (E.isLeft(confirmed)) return giveForPerson(asking, command, sent);
  const places = confirmed.right.map(({ location }) => location);
  const outcome = await requireBranchRegistration(places, giveForPerson, asking, command, sent);
  return outcome.is === 'accepted' ? reportReserved(asking, outcome, confirmed.right) : outcome;
};

/** Changes the pickup location. */
export const movePickup: ChoosePseudonym<WithOptionalCommandId & { readonly location: string }> = (
  asking,
  command,
  sent,
) => requireBranchRegistration([sent.location as LocationId], giveIfRegistered, asking, command, sent);
