import { recordedCommand, type StoreError } from '@torioki/event-store';
import { firstRecordedBy, required } from '@torioki/event-store/adapter';
import { CommandId, type BorrowerId, type Decisions, type LocationId, type Role } from '@torioki/lending';
import { list, mostLines, type Block } from '@torioki/lending/vocabulary';
import { CartLine, registryError, type Published, type RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { OwnDesk } from '../../commands/desk.js';
import type { Commanding, Given } from '../../answers/request.js';
import type { Parts } from './parts.js';
import { notRegisteredAt } from './not-registered-at-pickup.js';
import {
  answerOf,
  isReused,
  notDone,
  refused,
  type Recorded,
  type Answered,
  type Came,
} from '../../answers/answer.js';
import { livePseudonyms, type KnownPatron } from './find-patron.js';
import { unlessThrown } from '../../answers/in-service.js';
import { reportClosed } from './close-pseudonym.js';
import { blockOf, isStoppable, type Stoppable, type Waiving } from './apply-blocks.js';
import { fillIn } from '../../answers/fill-in.js';

/** A command at a desk without the pseudonym, which is looked up, as are blocks. */
export type Asked<Name extends keyof Decisions> = Omit<Given<Name>, 'borrower' | 'block'>;

/** The same, given by staff. */
export type AskedByStaff<Name extends keyof Decisions> = Asked<Name> &
  (Name extends Stoppable ? Waiving : unknown);

export interface Lending extends Pick<Parts, 'events' | 'borrowers'> {
  readonly desk: OwnDesk;
  /** Who gives the commands. Staff may waive a block. */
  readonly actor: { readonly role: Role };
  /** The patron for whom they are given. */
  readonly find: () => AsyncGenerator<StoreError | RegistryError, KnownPatron, unknown>;
  /** What the library has published. */
  readonly readPublished: () => AsyncGenerator<StoreError | RegistryError, Published, unknown>;
}

/** Under which pseudonym a command is given, and what it says of a block. */
interface Under {
  readonly borrower: BorrowerId;
  readonly block?: Block;
}

/** A command for somebody who is known. */
interface Asking extends Lending, KnownPatron {
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
    const { events, borrowers, patron, theirs } = asking;
    const outcome = theirs.open === null ? leaving() : await command(asking.under(theirs.open));
    if (theirs.open === null || isReused(outcome)) return asAtFirstOr(outcome, asking, command, sent);
    if (!says(outcome, 'borrower-closed')) return outcome;
    yield* reportClosed({ events, borrowers }, { patron, closed: theirs.open });
    const { open } = yield* required(await borrowers.of(patron));
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
const goingOn = async (asking: Asking, command: Give, sent: Commanding): Promise<Came<Recorded>> => {
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
const ofRegistered = (asking: Asking, command: Give, sent: Commanding): Promise<Came<Recorded>> =>
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
    const { rules } = yield* asking.readPublished();
    const isRegistered = asking.theirs.open !== null;
    const [missing, ...more] = isRegistered ? notRegisteredAt(asking.person, rules, places) : [];
    return missing
      ? asAtFirstOr(refused(missing, ...more), asking, command, sent)
      : way(asking, command, sent);
  });

/** What was recorded is accepted, even if the lines stay in the cart: then the answer names the trouble. */
const tidied = async (
  { borrowers, patron }: Asking,
  accepted: Extract<Came<Recorded>, { readonly is: 'accepted' }>,
  lines: readonly CartLine[],
): Promise<Came<Recorded>> => {
  const reserved = E.flattenW(await unlessThrown('reserved', () => borrowers.reserved({ patron, lines })));
  return E.isLeft(reserved) ? { ...accepted, trouble: reserved.left } : accepted;
};

/** Reserves the confirmed lines, which then leave the cart. */
const reserving: Way<Asked<'reserve'>> = async (asking, command, sent) => {
  const confirmed = Lines.decode(sent.lines);
  if (E.isLeft(confirmed)) return beginning(asking, command, sent);
  const places = confirmed.right.map(({ location }) => location);
  const outcome = await whereRegistered(places, beginning, asking, command, sent);
  return outcome.is === 'accepted' ? tidied(asking, outcome, confirmed.right) : outcome;
};

/** Another place. */
const moving: Way<Asked<'changePickup'>> = (asking, command, sent) =>
  whereRegistered([sent.location as LocationId], ofRegistered, asking, command, sent);

type Ask = (command: object) => Promise<Came<Recorded>>;

/** A way for a patron, who is found first. */
const knowing =
  <Sent extends Commanding>(way: Way<Sent>) =>
  (lending: Lending, name: keyof OwnDesk, sent: Sent & Waiving): Promise<Came<Recorded>> =>
    answerOf(async function* () {
      const known = yield* lending.find();
      const { waivesBlock = false, ...said } = sent;
      const mayWaive = lending.actor.role !== 'patron' && isStoppable(name);
      const asked = (mayWaive ? said : sent) as Sent;
      const block = isStoppable(name) && { block: blockOf(known.person, name, mayWaive && waivesBlock) };
      const give = lending.desk[name] as unknown as Ask;
      return way(
        { ...lending, ...known, under: (borrower) => ({ borrower, ...block }) },
        (under) => give(fillIn(asked, under)),
        asked,
      );
    });

/** What goes on for a patron, under whichever pseudonym it began. */
export const goesOn = knowing(goingOn);

/** The commands for a patron, each with its way to the pseudonym, which nobody outside gets to know. */
const ways = {
  /**
   * 予約する, 確認: reserves the lines that were confirmed, all or none, and takes them out of the cart (R40, R43, R48, A8).
   * Emits a Reserved for each. Refused with `not-registered-at-pickup` (R27), and as a desk refuses `reserve`.
   */
  reserve: knowing(reserving),

  /** 読みたい順予約: the same in an order, smaller ranks first (R41, R44, R45). Emits also ReadingOrderSet and TurnCame. */
  reserveInOrder: knowing(reserving),

  /**
   * 優先順位: changes the ranks of reservations for which no copy was secured (A32). Emits ReadingOrderSet, and TurnPassedOn
   * and TurnCame if another one comes first now.
   */
  changeRank: knowing(ofRegistered),

  /** 貸出延長, 確認: moves a due date, counted from the click (R75–R83). Emits Renewed. */
  renew: knowing(ofRegistered),

  /**
   * 変更取消: gives up a reservation. A patron may do so while it is 予約中 (R72); staff may until the pickup, with the reason
   * that the patron is told (R74). Emits Cancelled, and Secured for the next reservation that waits. Refused with
   * `already-secured` (R73).
   */
  cancel: goesOn,

  /**
   * 変更取消: chooses another pickup place for a reservation that is 予約中 (R72, A32); general materials may do so until the
   * copy leaves (R74). Emits PickupChanged. Refused with `not-registered-at-pickup` (R27), `pickup-settled` (R73).
   */
  changePickup: knowing(moving),

  /**
   * 休止: passes over a reservation that is 予約中, which keeps its place, until a day comes, where the policy offers it (ours).
   * Emits ReservationSuspended. Refused with `suspension-not-offered`, `suspension-too-short`, `suspension-too-long`.
   */
  suspendReservation: knowing(ofRegistered),

  /** 再開: passes over a suspended reservation no longer (ours). Emits ReservationResumed. */
  resumeReservation: goesOn,
};

export type Borrowing = {
  readonly [Name in keyof typeof ways]: (command: Asked<Name>) => Promise<Answered<Recorded>>;
};

/** The same, given by staff. */
export type BorrowingByStaff = {
  readonly [Name in keyof typeof ways]: (command: AskedByStaff<Name>) => Promise<Answered<Recorded>>;
};

/** Commands about what a patron borrows, given by the patron or by staff. */
export const patronCommands = (lending: Lending) => {
  const give =
    <Sent extends Commanding>(name: keyof Borrowing, way: ReturnType<typeof knowing<Sent>>) =>
    (sent: Sent & Waiving): Promise<Came<Recorded>> =>
      way(lending, name, sent);
  return {
    reserve: give('reserve', ways.reserve),
    reserveInOrder: give('reserveInOrder', ways.reserveInOrder),
    changeRank: give('changeRank', ways.changeRank),
    renew: give('renew', ways.renew),
    cancel: give('cancel', ways.cancel),
    changePickup: give('changePickup', ways.changePickup),
    suspendReservation: give('suspendReservation', ways.suspendReservation),
    resumeReservation: give('resumeReservation', ways.resumeReservation),
  };
};
