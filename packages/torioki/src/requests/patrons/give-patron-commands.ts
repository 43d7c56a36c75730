import { recordedCommand, type Command } from '@torioki/event-store';
import { firstRecordedBy, required } from '@torioki/event-store/adapter';
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
  isReused,
  notDone,
  refused,
  type Came,
  type AnyRefusal,
  type Recorded,
  type RefusalCode,
} from '../../answers/answer.js';
import { fillIn } from '../../answers/fill-in.js';
import { unlessThrown } from '../../answers/in-service.js';
import { request, type Becoming } from '../../answers/request-definition.js';
import type { Commanding, Given, Identified } from '../../answers/request.js';
import type { Decided } from '../../commands/giving.js';
import { blockOf, type Stopped, type Waiving } from './apply-blocks.js';
import { nextPseudonym } from './close-pseudonym.js';
import { livePseudonyms, type KnownPatron } from './find-patron.js';
import { notRegisteredAt } from './not-registered-at-pickup.js';
import type { ForPatron } from './for-patron.js';

type NameOf<Type extends CommandType> = Uncapitalize<Type> & keyof Decisions;

/**
 * A desk's command without the pseudonym and the block, which the library looks up. Staff may waive a block.
 */
type PatronCommand<Type extends CommandType> = Omit<Given<NameOf<Type>>, 'borrower' | 'block'> &
  Commanding &
  (Decisions[NameOf<Type>]['fields'] extends { readonly block: unknown } ? Waiving : unknown);

/** The pseudonym of a command, and the state of the patron's block. */
interface Under {
  readonly borrower: BorrowerId;
  readonly block?: Block;
}

/** The parts of a command for a patron that was found. */
interface Asking extends ForPatron, KnownPatron {
  readonly under: (borrower: BorrowerId) => Under;
}

const Lines = list(CartLine, 'lines', mostLines);

type Give = (under: Under) => Promise<Came<Recorded>>;

/** Chooses the pseudonym for a patron's command. */
type Way<Sent extends Commanding> = (asking: Asking, command: Give, sent: Sent) => Promise<Came<Recorded>>;

const says = (outcome: Came, ...codes: readonly string[]): boolean =>
  outcome.is === 'refused' && outcome.refusals.some(({ code }) => codes.includes(code));

const leaving = (): Came<Recorded> => notDone(registryError('patron-leaving', {}));

/**
 * The first answer to a repeated command. Later changes do not matter: a closed pseudonym, a block, or the
 * end of the registration. Returns `otherwise` if the command was not recorded under a pseudonym of the
 * patron.
 */
const asAtFirstOr = (
  otherwise: Came<Recorded>,
  { events, theirs }: Asking,
  command: Give,
  { commandId = '' }: Commanding,
): Promise<Came<Recorded>> =>
  answerOf(async function* () {
    if (!CommandId.is(commandId)) return otherwise;
    const first = yield* required(await firstRecordedBy(events, commandId));
    const former = first && (recordedCommand(first)?.command as Partial<Under> | undefined);
    const borrower = livePseudonyms(theirs).find((one) => one === former?.borrower);
    if (borrower === undefined) return otherwise;
    return command({ borrower, ...(former?.block && { block: former.block }) });
  });

/**
 * Gives a command that begins a reservation or a loan, under the open pseudonym. If the history has closed
 * that one and the borrowers do not know yet, it reports this to them, and they open the next. A patron who
 * has left is refused, but a command that was accepted before gets its first answer.
 */
const beginning = (asking: Asking, command: Give, sent: Commanding): Promise<Came<Recorded>> =>
  answerOf(async function* () {
    const { patron, theirs } = asking;
    const outcome = theirs.open === null ? leaving() : await command(asking.under(theirs.open));
    if (theirs.open === null || isReused(outcome)) return asAtFirstOr(outcome, asking, command, sent);
    if (!says(outcome, 'borrower-closed')) return outcome;
    const open = yield* nextPseudonym(asking, { patron, closed: theirs.open });
    return open === null ? leaving() : command(asking.under(open));
  });

/** The refusals for reservations and loans of another patron: for this patron they do not exist. */
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
export const goingOn = async (asking: Asking, command: Give, sent: Commanding): Promise<Came<Recorded>> => {
  let first: Came<Recorded> | undefined;
  for (const borrower of livePseudonyms(asking.theirs)) {
    const outcome = await command(asking.under(borrower));
    if (!isReused(outcome) && !says(outcome, ...notTheirs)) return outcome;
    first ??= outcome;
  }
  if (first === undefined) return leaving();
  return isReused(first) ? asAtFirstOr(first, asking, command, sent) : first;
};

/**
 * As `goingOn`, for commands that only a registered patron may give. A command that was accepted before gets
 * its first answer.
 */
export const ofRegistered = (asking: Asking, command: Give, sent: Commanding): Promise<Came<Recorded>> =>
  asking.theirs.open === null
    ? asAtFirstOr(leaving(), asking, command, sent)
    : goingOn(asking, command, sent);

/**
 * Continues only if the patron has declared a registration at each branch among the pickup locations (R27).
 */
const whereRegistered = <Sent extends Commanding>(
  places: readonly LocationId[],
  way: Way<Sent>,
  ...[asking, command, sent]: Parameters<Way<Sent>>
): Promise<Came<Recorded>> =>
  answerOf(async function* () {
    const { rules } = asking.published ?? (yield* required(await asking.rules.published()));
    const isRegistered = asking.theirs.open !== null;
    const [missing, ...more] = isRegistered ? notRegisteredAt(asking.person, rules, places) : [];
    return missing
      ? asAtFirstOr(refused(missing, ...more), asking, command, sent)
      : way(asking, command, sent);
  });

/**
 * Removes reserved lines from the cart. If that fails, the command is still accepted, and the answer names
 * the trouble.
 */
const tidied = async (
  { borrowers, patron, isRehearsal }: Asking,
  accepted: Extract<Came<Recorded>, { readonly is: 'accepted' }>,
  lines: readonly CartLine[],
): Promise<Came<Recorded>> => {
  if (isRehearsal) return accepted;
  const reserved = E.flattenW(await unlessThrown('reserved', () => borrowers.reserved({ patron, lines })));
  return E.isLeft(reserved) ? { ...accepted, trouble: reserved.left } : accepted;
};

/** Reserves the confirmed lines, and removes them from the cart. */
export const reserving: Way<Commanding & { readonly lines: unknown }> = async (asking, command, sent) => {
  const confirmed = Lines.decode(sent.lines);
  if (E.isLeft(confirmed)) return beginning(asking, command, sent);
  const places = confirmed.right.map(({ location }) => location);
  const outcome = await whereRegistered(places, beginning, asking, command, sent);
  return outcome.is === 'accepted' ? tidied(asking, outcome, confirmed.right) : outcome;
};

/** Changes the pickup location. */
export const moving: Way<Commanding & { readonly location: string }> = (asking, command, sent) =>
  whereRegistered([sent.location as LocationId], ofRegistered, asking, command, sent);

interface PatronCommandWords<Sent extends Commanding, Codes> {
  readonly en: string;
  /** The action that a block must stop to stop this command. */
  readonly stoppedAs?: Stopped;
  readonly refusals?: readonly Codes[];
  readonly way: Way<Sent>;
}

/**
 * A command for a patron. It finds the pseudonym by its `way`, and does not show the pseudonym to the caller.
 */
export const patronCommand = <
  Type extends CommandType,
  Of extends Command,
  Refusal extends AnyRefusal,
  Codes extends RefusalCode = never,
>(
  becomes: Decided<Of, Refusal> & Becoming & { readonly type: Type },
  { way, stoppedAs, refusals = [], ...words }: PatronCommandWords<PatronCommand<Type>, Codes>,
) =>
  request(
    { becomes, ...words, refusals: ['patron-unknown', 'patron-leaving', ...refusals] },
    (on: ForPatron, sent: Identified<PatronCommand<Type>>): Promise<Came<Recorded>> =>
      answerOf(async function* () {
        const known = yield* on.find();
        const { waivesBlock = false, ...said }: Commanding & Waiving = sent;
        const mayWaive = on.actor.role !== 'patron' && stoppedAs !== undefined;
        const wanted = mayWaive ? said : sent;
        const block = stoppedAs && { block: blockOf(known.person, stoppedAs, mayWaive && waivesBlock) };
        return way(
          { ...on, ...known, under: (borrower) => ({ borrower, ...block }) },
          (under) => on.give(becomes, fillIn(wanted, under)),
          sent,
        );
      }),
  );
