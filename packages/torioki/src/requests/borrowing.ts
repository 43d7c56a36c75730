import { firstRecordedBy, recordedCommand } from '@torioki/event-store';
import { CommandId, list, mostLines, type BorrowerId } from '@torioki/lending';
import { CartLine, registryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { OwnDesk } from '../desk.js';
import type { Parts } from './parts.js';
import { notRegisteredAt } from './registered-at-pickups.js';
import { isReused, notDone, refused, type Recorded, type Answered, type Came } from '../answer.js';
import { whoAsks } from './who-asks.js';

/** A request at a desk, from somebody whose pseudonym is not named. */
export type Asked<Name extends keyof OwnDesk> = Omit<Parameters<OwnDesk[Name]>[0], 'borrower'>;

/** What happens for a patron under a pseudonym, which is nobody's business outside. */
export interface Borrowing {
  /**
   * 予約する, 確認: reserves the lines that were confirmed, all or none, and takes them out of the cart (R40, R43, R48, A8).
   * Emits a Reserved for each. Refused with `not-registered-at-pickup` (R27), and as a desk refuses `reserve`.
   */
  reserve(request: Asked<'reserve'>): Promise<Answered<Recorded>>;

  /** 読みたい順予約: the same in an order, smaller ranks first (R41, R44, R45). Emits also ReadingOrderSet and TurnCame. */
  reserveInOrder(request: Asked<'reserveInOrder'>): Promise<Answered<Recorded>>;

  /** 優先順位: changes ranks of those whose turn has not come (A32). Emits ReadingOrderSet. */
  changeRank(request: Asked<'changeRank'>): Promise<Answered<Recorded>>;

  /** 貸出延長, 確認: moves a due date, counted from the click (R75–R83). Emits Renewed. */
  renew(request: Asked<'renew'>): Promise<Answered<Recorded>>;
}

export interface Lending extends Pick<Parts, 'events' | 'people' | 'rules' | 'run'> {
  readonly desk: OwnDesk;
}

const Lines = list(CartLine, 'lines', mostLines);

type UnderBorrower = (borrower: BorrowerId) => Promise<Came<Recorded>>;

const says = (outcome: Came, ...codes: readonly string[]): boolean =>
  outcome.is === 'refused' && outcome.refusals.some(({ code }) => codes.includes(code));

/**
 * A command that is sent again is the same although the pseudonym was closed since, if that was the patron's; undefined
 * when it was not recorded under one of theirs.
 */
const asAtFirst = async (
  { events, people }: Lending,
  patron: string,
  { commandId = '' }: Sent,
  command: UnderBorrower,
): Promise<Came<Recorded> | undefined> => {
  if (!CommandId.is(commandId)) return undefined;
  const first = await firstRecordedBy(events, commandId);
  if (E.isLeft(first)) return notDone(first.left);
  const former = first.right && recordedCommand(first.right)?.command['borrower'];
  const theirs = await people.liveBorrowers(patron);
  if (E.isLeft(theirs)) return notDone(theirs.left);
  const borrower = theirs.right.find((one) => one === former);
  return borrower && command(borrower);
};

interface Sent {
  readonly commandId?: string;
}

/**
 * Something that begins for a patron: under the open pseudonym. When the history holds that one closed, of which the
 * registry has not heard, it hears of it, and the next is open. Who gave up the registration only has things end; what was
 * done before is answered as then.
 */
export const beginning = async (
  lending: Lending,
  patron: string,
  sent: Sent,
  command: UnderBorrower,
): Promise<Came<Recorded>> => {
  const { people } = lending;
  const open = await people.openBorrower(patron);
  if (E.isLeft(open)) return (await asAtFirst(lending, patron, sent, command)) ?? notDone(open.left);
  const outcome = await command(open.right);
  if (isReused(outcome)) return (await asAtFirst(lending, patron, sent, command)) ?? outcome;
  if (!says(outcome, 'borrower-closed')) return outcome;
  const replaced = await people.replaced({ patron, closed: open.right });
  if (E.isLeft(replaced)) return notDone(replaced.left);
  const next = await people.openBorrower(patron);
  return E.isLeft(next) ? notDone(next.left) : command(next.right);
};

/** What is said of somebody else's: for this patron it does not exist. */
const notTheirs = [
  'reservation-unknown',
  'loan-unknown',
  'group-unknown',
  'set-aside-for-other',
  'borrower-closed',
];

/**
 * Something that goes on for a patron: under the pseudonym under which it began, which is the open one but for who is
 * leaving, or was taken for the patron's after a restore.
 */
export const goingOn = async (
  { people }: Lending,
  patron: string,
  command: UnderBorrower,
): Promise<Came<Recorded>> => {
  const theirs = await people.liveBorrowers(patron);
  if (E.isLeft(theirs)) return notDone(theirs.left);
  let first: Came<Recorded> | undefined;
  for (const borrower of theirs.right) {
    const outcome = await command(borrower);
    if (!isReused(outcome) && !says(outcome, ...notTheirs)) return outcome;
    first ??= outcome;
  }
  return first ?? notDone(registryError('patron-leaving', {}));
};

/** As `goingOn`, for what only who is registered may ask. What was done before is answered as then. */
export const ofRegistered = async (
  lending: Lending,
  patron: string,
  sent: Sent,
  command: UnderBorrower,
): Promise<Came<Recorded>> => {
  const open = await lending.people.openBorrower(patron);
  if (E.isRight(open)) return goingOn(lending, patron, command);
  return (await asAtFirst(lending, patron, sent, command)) ?? notDone(open.left);
};

/** Reserves lines that are confirmed, which then leave the cart. */
const reserving = async (
  lending: Lending,
  patron: string,
  sent: Asked<'reserve'>,
  command: UnderBorrower,
): Promise<Came<Recorded>> => {
  const confirmed = Lines.decode(sent.lines);
  if (E.isLeft(confirmed)) return beginning(lending, patron, sent, command);
  const places = confirmed.right.map(({ location }) => location);
  const who = await whoAsks(lending, patron);
  if (E.isLeft(who)) return who.left;
  const isRegistered = who.right.known.standing === 'registered';
  const [missing, ...more] = isRegistered ? notRegisteredAt(who.right, places) : [];
  if (missing) return refused(missing, ...more);
  const outcome = await beginning(lending, patron, sent, command);
  /** What is recorded is accepted, though the lines may stay in the cart. */
  if (outcome.is === 'accepted') await lending.people.reserved({ patron, lines: confirmed.right });
  return outcome;
};

/** What a patron borrows, asked for at a desk by the patron or by staff. */
export const borrowing = (lending: Lending, patron: string) => {
  const { desk } = lending;
  return {
    reserve: (request: Asked<'reserve'>) =>
      reserving(lending, patron, request, (borrower) => desk.reserve({ ...request, borrower })),
    reserveInOrder: (request: Asked<'reserveInOrder'>) =>
      reserving(lending, patron, request, (borrower) => desk.reserveInOrder({ ...request, borrower })),
    changeRank: (request: Asked<'changeRank'>) =>
      ofRegistered(lending, patron, request, (borrower) => desk.changeRank({ ...request, borrower })),
    renew: (request: Asked<'renew'>) =>
      ofRegistered(lending, patron, request, (borrower) => desk.renew({ ...request, borrower })),
  };
};
