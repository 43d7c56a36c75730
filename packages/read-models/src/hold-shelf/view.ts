import { isRight } from 'fp-ts/lib/Either.js';
import {
  instantAt,
  type BorrowerId,
  type CopyId,
  type Instant,
  type LocalDate,
  type LocalTime,
  type LocationId,
  type ReservationId,
  type TitleId,
} from '@torioki/lending';
import { findClosedDays, headquarters, isListed } from '@torioki/lending/aggregates';
import { addDays } from '@torioki/lending/vocabulary';
import { documents, documentsInList, type PageOfList, type RunningQuery } from '@torioki/projection';
import { readPage, type Page } from '../page.js';
import { findHoldStart, computeHoldOfCopy, findPromisedDays, type Hold } from '../compute-hold.js';
import { noticesModel } from '../notices/fold.js';
import { patronQueueModel } from '../patron-queue/fold.js';
import { pickupAt, type Pickup } from '../pickup.js';
import { readRules, type RulesAt } from '../published-rules/rules-at.js';
import type { HoldShelfDocument, SetAside } from './document.js';
import { holdShelfModel } from './fold.js';
import { office, view } from '../view.js';

/**
 * The word for a copy that is set aside (R56). 別置: before its notice, or before it leaves for a branch. 取置:
 * while it waits at a counter or a branch.
 */
export type Shelf = '別置' | '取置';

export interface HeldCopy extends Hold {
  readonly copy: CopyId;
  readonly title: TitleId;
  readonly reservation: ReservationId;
  readonly borrower: BorrowerId;
  readonly pickup: Pickup;
  readonly shelf: Shelf;
}

export const shelfOf = (held: SetAside): Shelf => (findHoldStart(held) === null ? '別置' : '取置');

const heldCopy = (held: SetAside, on: RulesAt, until: LocalDate | null): HeldCopy => {
  const { copy, title, reservation, borrower } = held;
  const pickup = pickupAt(on.rules, held);
  return {
    copy,
    title,
    reservation,
    borrower,
    pickup,
    shelf: shelfOf(held),
    ...computeHoldOfCopy(on, held, until),
  };
};

/** The last open day of the headquarters before today. Stops at a day that no calendar covers. */
const lastOpenDay = ({ rules, today }: RulesAt): LocalDate => {
  const main = headquarters(rules);
  const calendar = main ? findClosedDays(rules, main.location) : [];
  let day = addDays(today, -1);
  for (
    let closed = isListed(calendar, day);
    isRight(closed) && closed.right;
    closed = isListed(calendar, day)
  )
    day = addDays(day, -1);
  return day;
};

function* describeAll(found: readonly HoldShelfDocument[], on: RulesAt): RunningQuery<readonly HeldCopy[]> {
  const copies = found.flatMap((held) => held ?? []);
  const promised = yield* findPromisedDays(copies.map(({ reservation }) => reservation));
  return copies.map((held, index) => heldCopy(held, on, promised[index] ?? null));
}

/** A page of the copies that are set aside and have not left the headquarters, oldest first. */
export function* pageOfCopiesSetAside(
  at: Instant,
  page: Page<'set-aside'>,
): RunningQuery<PageOfList<HeldCopy>> {
  const { documents, next } = yield* readPage(holdShelfModel, 'set-aside', page);
  return { documents: yield* describeAll(documents, yield* readRules(at)), next };
}

/** The lists of copies that are set aside for patrons, in the order in which they are shown. */
const lists = ['set-aside', 'under-way', 'arrived'] as const;

/** Copies on their way to a counter can be handed over; copies on their way to a branch cannot (R55). */
const isAtHand = ({ is, pickupClass }: SetAside): boolean => is !== 'under-way' || pickupClass === 'counter';

/** The copies set aside for patrons, without those on their way to a branch. */
export function* listHeldCopies(at: Instant): RunningQuery<readonly HeldCopy[]> {
  const held: SetAside[] = [];
  for (const list of lists)
    held.push(...(yield* documentsInList(holdShelfModel, list)).flatMap((one) => one ?? []));
  return yield* describeAll(held.filter(isAtHand), yield* readRules(at));
}

/** The copies set aside for the open reservations of some pseudonyms, oldest first. Reads only their documents. */
function* findSetAside(borrowers: readonly BorrowerId[]): RunningQuery<readonly SetAside[]> {
  const queues = yield* documents(patronQueueModel, [...new Set(borrowers)]);
  const open = queues.flat().map(({ reservation }) => reservation);
  const copies = (yield* documents(noticesModel, open)).flatMap((one) =>
    one && 'copy' in one ? [one.copy] : [],
  );
  return (yield* documents(holdShelfModel, copies))
    .flatMap((held) => held ?? [])
    .toSorted((one, other) => (one.since < other.since ? -1 : Number(one.since > other.since)));
}

/**
 * The copies that a patron can pick up with a card, even before the notice (R55, R57, R59). Pass all
 * pseudonyms that are still linked to the patron. With `branch`, only the copies for pickup at this branch.
 */
export const findHeldCopies = (borrowers: readonly BorrowerId[], at: Instant, branch?: LocationId) =>
  function* (): RunningQuery<readonly HeldCopy[]> {
    const held = (yield* findSetAside(borrowers)).filter(isAtHand);
    const here = branch === undefined ? held : held.filter(({ location }) => location === branch);
    return yield* describeAll(here, yield* readRules(at));
  };

/** The beginning of the headquarters' last open day before today. The holds that ended since are shown. */
export const endedSince = (on: RulesAt): Instant => instantAt(lastOpenDay(on), '00:00' as LocalTime, on.zone);

/** A page of the copies whose reservations have ended since `endedSince` (A43, S30). */
export function* pageOfEndedHolds(at: Instant, page: Page<'ended'>): RunningQuery<PageOfList<HeldCopy>> {
  const on = yield* readRules(at);
  const { documents, next } = yield* readPage(holdShelfModel, 'ended', page, { from: endedSince(on) });
  return { documents: yield* describeAll(documents, on), next };
}

/**
 * The copies set aside for a patron who shows a card (R56, R57). Before its mail a copy is 別置. After the
 * mail, a copy that waits at a counter or a branch is 取置.
 */
export const setAsideFor = view(
  ['利用者のために取り置いてある本', 'the copies set aside for a patron'],
  [...office, 'branch'],
  ['borrower'],
  ({ borrower }, at, own) => findHeldCopies(borrower, at, own),
);
