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

/** A command at a desk without the pseudonym, which is looked up, as are blocks. Staff may waive a block. */
type PatronCommand<Type extends CommandType> = Omit<Given<NameOf<Type>>, 'borrower' | 'block'> &
  Commanding &
  (Decisions[NameOf<Type>]['fields'] extends { readonly block: unknown } ? Waiving : unknown);

/** Under which pseudonym a command is given, and what it says of a block. */
interface Under {
  readonly borrower: BorrowerId;
  readonly block?: Block;
}

/** A command for somebody who is known. */
interface Asking extends ForPatron, KnownPatron {
  readonly under: (borrower: BorrowerId) => Under;
}

const Lines = list(CartLine, 'lines', mostLines);

type Give = (under: Under) => Promise<Came<Recorded>>;

/** How a command for somebody comes to its pseudonym. */
type Way<Sent extends Commanding> = (asking: Asking, command: Give, sent: Sent) => Promise<Came<Recorded>>;

const says = (outcome: Came, ...codes: readonly string[]): boolean =>
  outcome.is === 'refused' && outcome.refusals.some(({ code }) => codes.includes(code));

const leaving = (): Came<Recorded> => notDone(registryError('patron-leaving', {}));

/**
 * The first answer to a command that is sent again, even if the pseudonym under which it was recorded was closed since, or
 * the patron was blocked, or is not registered any more. If it was not recorded under a pseudonym of the patron, another
 * answer.
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
 * Something that begins for a patron begins under the open pseudonym. If the history has closed that one and the
 * borrowers have not heard of it, they are told, and open the next. For a patron who gave up the registration nothing
 * begins; a command that was accepted before gets its first answer.
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

/** The refusals for something of somebody else: for this patron it does not exist. */
const notTheirs = [
  'reservation-unknown',
  'loan-unknown',
  'group-unknown',
  'set-aside-for-other',
  'borrower-closed',
];

/**
 * Something that goes on for a patron goes on under the pseudonym under which it began. That is the open one, unless
 * the patron is leaving, or the pseudonym was given to the patron after a restore.
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
 * As `goingOn`, for commands that only a registered patron may give. A command that was accepted before gets its first
 * answer.
 */
export const ofRegistered = (asking: Asking, command: Give, sent: Commanding): Promise<Came<Recorded>> =>
  asking.theirs.open === null
    ? asAtFirstOr(leaving(), asking, command, sent)
    : goingOn(asking, command, sent);

/** Goes a way, unless a registered patron has declared none at a branch where something is to be picked up (R27). */
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

/** What was recorded is accepted, even if the lines stay in the cart: then the answer names the trouble. */
const tidied = async (
  { borrowers, patron, isRehearsal }: Asking,
  accepted: Extract<Came<Recorded>, { readonly is: 'accepted' }>,
  lines: readonly CartLine[],
): Promise<Came<Recorded>> => {
  if (isRehearsal) return accepted;
  const reserved = E.flattenW(await unlessThrown('reserved', () => borrowers.reserved({ patron, lines })));
  return E.isLeft(reserved) ? { ...accepted, trouble: reserved.left } : accepted;
};

/** Reserves the confirmed lines, which then leave the cart. */
export const reserving: Way<Commanding & { readonly lines: unknown }> = async (asking, command, sent) => {
  const confirmed = Lines.decode(sent.lines);
  if (E.isLeft(confirmed)) return beginning(asking, command, sent);
  const places = confirmed.right.map(({ location }) => location);
  const outcome = await whereRegistered(places, beginning, asking, command, sent);
  return outcome.is === 'accepted' ? tidied(asking, outcome, confirmed.right) : outcome;
};

/** Another place. */
export const moving: Way<Commanding & { readonly location: string }> = (asking, command, sent) =>
  whereRegistered([sent.location as LocationId], ofRegistered, asking, command, sent);

interface Giving<Sent extends Commanding, Codes> {
  readonly en: string;
  /** What a block must stop, so that it stops the command. */
  readonly stoppedAs?: Stopped;
  readonly refusals?: readonly Codes[];
  readonly way: Way<Sent>;
}

/** A command for a patron, with its way to the pseudonym, which nobody outside gets to know. */
export const patronCommand = <
  Type extends CommandType,
  Of extends Command,
  Refusal extends AnyRefusal,
  Codes extends RefusalCode = never,
>(
  becomes: Decided<Of, Refusal> & Becoming & { readonly type: Type },
  { way, stoppedAs, refusals = [], ...words }: Giving<PatronCommand<Type>, Codes>,
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
