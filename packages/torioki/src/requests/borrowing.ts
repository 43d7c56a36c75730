import { list, mostLines, type BorrowerId } from '@torioki/lending';
import { CartLine } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { Desk } from '../desk.js';
import { ownerOf, type Things } from './owner.js';
import type { Parts } from './parts.js';
import { recordPending } from './record-pending.js';
import { notRegisteredAt } from './registered-at-pickups.js';
import { failed, isReused, notDone, refused, type Recorded, type Settled } from './settled.js';
import { whoAsks } from './who-asks.js';

/** A request at a desk, from somebody whose pseudonym is not named. */
export type Asked<Name extends keyof Desk> = Omit<Parameters<Desk[Name]>[0], 'borrower'>;

/** What happens for a patron under a pseudonym, which is nobody's business outside. */
export interface Borrowing {
  /**
   * 予約する, 確認: reserves the lines that were confirmed, all or none, and takes them out of the cart (R40, R43, R48, A8).
   * Emits a Reserved for each. Refused with `not-registered-at-pickup` (R27), and as a desk refuses `reserve`.
   */
  reserve(request: Asked<'reserve'>): Promise<Settled<Recorded>>;

  /** 読みたい順予約: the same in an order, smaller ranks first (R41, R44, R45). Emits also ReadingOrderSet and TurnCame. */
  reserveInOrder(request: Asked<'reserveInOrder'>): Promise<Settled<Recorded>>;

  /** 優先順位: changes ranks of those whose turn has not come (A32). Emits ReadingOrderSet. */
  changeRank(request: Asked<'changeRank'>): Promise<Settled<Recorded>>;

  /** 貸出延長, 確認: moves a due date, counted from the click (R75–R83). Emits Renewed. */
  renew(request: Asked<'renew'>): Promise<Settled<Recorded>>;
}

export interface Lending extends Pick<Parts, 'events' | 'people' | 'rules' | 'run'> {
  readonly desk: Desk;
}

const Lines = list(CartLine, 'lines', mostLines);

type Giving = (borrower: BorrowerId) => Promise<Settled<Recorded>>;

const saysClosed = (outcome: Settled<Recorded>): boolean =>
  outcome.is === 'refused' && outcome.refusals.some(({ code }) => code === 'borrower-closed');

/**
 * Under whom something begins; asked again when the pseudonym was closed, of which the registry may know only once what is
 * pending is recorded.
 */
const underOpenBorrower = async (
  lending: Lending,
  patron: string,
  give: Giving,
): Promise<Settled<Recorded>> => {
  const { people } = lending;
  const open = await people.openBorrower(patron);
  if (E.isLeft(open)) return notDone(open.left);
  const outcome = await give(open.right);
  if (!saysClosed(outcome)) return outcome;
  const recorded = await recordPending(lending);
  if (E.isLeft(recorded)) return notDone(recorded.left);
  const next = await people.openBorrower(patron);
  if (E.isLeft(next)) return notDone(next.left);
  return next.right === open.right ? outcome : give(next.right);
};

const underWhomItBegan = async (
  lending: Lending,
  patron: string,
  things: Things,
  give: Giving,
): Promise<Settled<Recorded>> => {
  const live = await lending.people.liveBorrowers(patron);
  if (E.isLeft(live)) return notDone(live.left);
  const owner = await ownerOf(lending.events, things);
  if (E.isLeft(owner)) return failed(owner.left);
  const theirs = live.right.find((borrower) => borrower === owner.right);
  const outcome = theirs && (await give(theirs));
  return outcome === undefined || saysClosed(outcome) ? underOpenBorrower(lending, patron, give) : outcome;
};

/**
 * Under whom things of the patron began, so that what is sent again names the same one; else, or where nothing may begin
 * under that one any more, under the open borrower. What is somebody else's does not exist for this patron. Looks once
 * more when the same request was recorded meanwhile, which may have been under another one.
 */
export const underOwner = async (
  lending: Lending,
  patron: string,
  things: Things,
  give: Giving,
): Promise<Settled<Recorded>> => {
  const outcome = await underWhomItBegan(lending, patron, things, give);
  return isReused(outcome) ? underWhomItBegan(lending, patron, things, give) : outcome;
};

/**
 * As `underOwner`, for what only who is registered may ask: who gave up the registration only has things end. What was
 * done before is answered as then.
 */
export const underRegistered = async (
  lending: Lending,
  patron: string,
  { command, ...things }: Things,
  give: Giving,
): Promise<Settled<Recorded>> => {
  const given = () => underOwner(lending, patron, things, give);
  const open = await lending.people.openBorrower(patron);
  if (E.isRight(open)) return given();
  const done = await ownerOf(lending.events, { command });
  if (E.isLeft(done)) return failed(done.left);
  return done.right === undefined ? notDone(open.left) : given();
};

/** Reserves lines that are confirmed, which then leave the cart. */
const reserving = async (
  lending: Lending,
  patron: string,
  { commandId, lines }: Asked<'reserve'>,
  give: Giving,
): Promise<Settled<Recorded>> => {
  const things = { command: commandId };
  const confirmed = Lines.decode(lines);
  if (E.isLeft(confirmed)) return underOwner(lending, patron, things, give);
  const places = confirmed.right.map(({ location }) => location);
  const outcome = await underOwner(lending, patron, things, async (borrower) => {
    const who = await whoAsks(lending, patron);
    if (E.isLeft(who)) return who.left;
    const [missing, ...more] = notRegisteredAt(who.right, places);
    return missing ? refused(missing, ...more) : give(borrower);
  });
  if (outcome.is !== 'accepted') return outcome;
  const left = await lending.people.reserved({ patron, lines: confirmed.right });
  return E.isLeft(left) ? failed(left.left) : outcome;
};

/** What a patron borrows, by commands at a desk by the patron or by staff. */
export const borrowing = (lending: Lending, patron: string): Borrowing => {
  const { desk } = lending;
  return {
    reserve: (request) =>
      reserving(lending, patron, request, (borrower) => desk.reserve({ ...request, borrower })),
    reserveInOrder: (request) =>
      reserving(lending, patron, request, (borrower) => desk.reserveInOrder({ ...request, borrower })),
    changeRank: (request) =>
      underRegistered(lending, patron, { command: request.commandId, group: request.group }, (borrower) =>
        desk.changeRank({ ...request, borrower }),
      ),
    renew: (request) =>
      underRegistered(lending, patron, { command: request.commandId, loan: request.loan }, (borrower) =>
        desk.renew({ ...request, borrower }),
      ),
  };
};
