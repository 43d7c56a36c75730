import { readRecordedCommand, type Command } from '@torioki/event-store';
import { findFirstEvent, unwrap } from '@torioki/event-store/adapter';
import {
  CommandId,
  type BorrowerId,
  type CommandType,
  type Decisions,
  type LocationId,
} from '@torioki/lending';
import { list, mostLines, type Block } from '@torioki/lending/vocabulary';
import { CartLine, registryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import {
  answerOf,
  hasRefusal,
  isReused,
  answerError,
  refused,
  type CommandOutcome,
  type AnyRefusal,
  type RecordedEvents,
  type RefusalCode,
} from '../../answers/answer.js';
import { fillIn } from '../../answers/fill-in.js';
import { catchThrown } from '../../answers/in-service.js';
import { defineRequest, type LendingCommandRow } from '../../answers/request-definition.js';
import type { WithOptionalCommandId, GivenCommand, Identified } from '../../answers/request.js';
import type { DecisionWithFields } from '../../commands/command-giver.js';
import { blockOf, type StoppedAction, type WithWaiver } from './apply-blocks.js';
import { findNextPseudonym } from './close-pseudonym.js';
import { livePseudonyms, type FoundPatron } from './find-patron.js';
import { findUndeclaredBranches } from './not-registered-at-pickup.js';
import type { ForPatron } from './for-patron.js';

type NameOf<Type extends CommandType> = Uncapitalize<Type> & keyof Decisions;

/**
 * A desk's command without the pseudonym and the block, which the library looks up. Staff may waive a block.
 */
type PatronCommand<Type extends CommandType> = Omit<GivenCommand<NameOf<Type>>, 'borrower' | 'block'> &
  WithOptionalCommandId &
  (Decisions[NameOf<Type>]['fields'] extends { readonly block: unknown } ? WithWaiver : unknown);

/** The pseudonym of a command, and the state of the patron's block. */
interface PseudonymFields {
  readonly borrower: BorrowerId;
  readonly block?: Block;
}

/** The parts of a command for a patron that was found. */
interface PatronCommandParts extends ForPatron, FoundPatron {
  readonly under: (borrower: BorrowerId) => PseudonymFields;
}

const Lines = list(CartLine, 'lines', mostLines);

type Give = (under: PseudonymFields) => Promise<CommandOutcome<RecordedEvents>>;

/** Chooses the pseudonym for a patron's command. */
type ChoosePseudonym<Sent extends WithOptionalCommandId> = (
  asking: PatronCommandParts,
  command: Give,
  sent: Sent,
) => Promise<CommandOutcome<RecordedEvents>>;

const leaving = (): CommandOutcome<RecordedEvents> => answerError(registryError('patron-leaving', {}));

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
    if (!CommandId.is(commandId)) return otherwise;
    const first = yield* unwrap(await findFirstEvent(events, commandId));
    const former = first && (readRecordedCommand(first)?.command as Partial<PseudonymFields> | undefined);
    const borrower = livePseudonyms(theirs).find((one) => one === former?.borrower);
    if (borrower === undefined) return otherwise;
    return command({ borrower, ...(former?.block && { block: former.block }) });
  });

/**
 * Gives a command that begins a reservation or a loan, under the open pseudonym. If the history has closed
 * this pseudonym and the borrowers do not know yet, it reports the closing to the borrowers, and they open
 * the next pseudonym. A patron who has left is refused, but a command that was accepted before gets its first
 * answer.
 */
const giveUnderOpenPseudonym = (
  asking: PatronCommandParts,
  command: Give,
  sent: WithOptionalCommandId,
): Promise<CommandOutcome<RecordedEvents>> =>
  answerOf(async function* () {
    const { patron, theirs } = asking;
    const outcome = theirs.open === null ? leaving() : await command(asking.under(theirs.open));
    if (theirs.open === null || isReused(outcome)) return repeatFirstAnswer(outcome, asking, command, sent);
    if (!hasRefusal(outcome, 'borrower-closed')) return outcome;
    const open = yield* findNextPseudonym(asking, { patron, closed: theirs.open });
    return open === null ? leaving() : command(asking.under(open));
  });

/**
 * The refusals of a command about a reservation or loan of another pseudonym. The patron's next pseudonym is
 * then tried.
 */
const notTheirs = [
  'reservation-unknown',
  'loan-unknown',
  'group-unknown',
  'set-aside-for-other',
  'borrower-closed',
];

/**
 * Gives a command about an existing reservation or loan, under the pseudonym that it began with. That is the
 * open one, unless the patron is leaving, or got the pseudonym after a restore.
 */
export const giveUnderOwnPseudonym = async (
  asking: PatronCommandParts,
  command: Give,
  sent: WithOptionalCommandId,
): Promise<CommandOutcome<RecordedEvents>> => {
  let first: CommandOutcome<RecordedEvents> | undefined;
  for (const borrower of livePseudonyms(asking.theirs)) {
    const outcome = await command(asking.under(borrower));
    if (!isReused(outcome) && !hasRefusal(outcome, ...notTheirs)) return outcome;
    first ??= outcome;
  }
  if (first === undefined) throw new Error('a patron has a pseudonym until the patron is forgotten');
  return isReused(first) ? repeatFirstAnswer(first, asking, command, sent) : first;
};

/**
 * Gives a command like `giveUnderOwnPseudonym`, but only for a registered patron. A command that was accepted
 * before gets its first answer.
 */
export const giveIfRegistered = (
  asking: PatronCommandParts,
  command: Give,
  sent: WithOptionalCommandId,
): Promise<CommandOutcome<RecordedEvents>> =>
  asking.theirs.open === null
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
    const isRegistered = asking.theirs.open !== null;
    const [missing, ...more] = isRegistered ? findUndeclaredBranches(asking.person, rules, places) : [];
    return missing
      ? repeatFirstAnswer(refused(missing, ...more), asking, command, sent)
      : way(asking, command, sent);
  });

/**
 * Removes reserved lines from the cart. If that fails, the command is still accepted, and the answer names
 * the trouble.
 */
const removeFromCart = async (
  { borrowers, patron, isRehearsal }: PatronCommandParts,
  accepted: Extract<CommandOutcome<RecordedEvents>, { readonly is: 'accepted' }>,
  lines: readonly CartLine[],
): Promise<CommandOutcome<RecordedEvents>> => {
  if (isRehearsal) return accepted;
  const reserved = E.flattenW(
    await catchThrown('reserved', () => borrowers.removeReserved({ patron, lines })),
  );
  return E.isLeft(reserved) ? { ...accepted, trouble: reserved.left } : accepted;
};

/** Reserves the confirmed lines, and removes them from the cart. */
export const reserveLines: ChoosePseudonym<WithOptionalCommandId & { readonly lines: unknown }> = async (
  asking,
  command,
  sent,
) => {
  const confirmed = Lines.decode(sent.lines);
  if (E.isLeft(confirmed)) return giveUnderOpenPseudonym(asking, command, sent);
  const places = confirmed.right.map(({ location }) => location);
  const outcome = await requireBranchRegistration(places, giveUnderOpenPseudonym, asking, command, sent);
  return outcome.is === 'accepted' ? removeFromCart(asking, outcome, confirmed.right) : outcome;
};

/** Changes the pickup location. */
export const movePickup: ChoosePseudonym<WithOptionalCommandId & { readonly location: string }> = (
  asking,
  command,
  sent,
) => requireBranchRegistration([sent.location as LocationId], giveIfRegistered, asking, command, sent);

interface PatronCommandWords<Sent extends WithOptionalCommandId, Codes> {
  readonly en: string;
  /**
   * The action in a block that this command counts as. A block that stops the action also stops the command.
   */
  readonly stoppedAs?: StoppedAction;
  readonly refusals?: readonly Codes[];
  readonly way: ChoosePseudonym<Sent>;
}

/** A command for a patron. `way` chooses the pseudonym, and the answer does not show it to the caller. */
export const patronCommand = <
  Type extends CommandType,
  Of extends Command,
  Refusal extends AnyRefusal,
  Codes extends RefusalCode = never,
>(
  becomes: DecisionWithFields<Of, Refusal> & LendingCommandRow & { readonly type: Type },
  { way, stoppedAs, refusals = [], ...words }: PatronCommandWords<PatronCommand<Type>, Codes>,
) =>
  defineRequest(
    { becomes, ...words, refusals: ['patron-unknown', ...refusals] },
    (on: ForPatron, sent: Identified<PatronCommand<Type>>): Promise<CommandOutcome<RecordedEvents>> =>
      answerOf(async function* () {
        const patron = yield* on.find();
        const { waivesBlock = false, ...said }: WithOptionalCommandId & WithWaiver = sent;
        const mayWaive = on.actor.role !== 'patron' && stoppedAs !== undefined;
        const wanted = mayWaive ? said : sent;
        const block = stoppedAs && { block: blockOf(patron.person, stoppedAs, mayWaive && waivesBlock) };
        return way(
          { ...on, ...patron, under: (borrower) => ({ borrower, ...block }) },
          (under) => on.give(becomes, fillIn(wanted, under)),
          sent,
        );
      }),
  );
