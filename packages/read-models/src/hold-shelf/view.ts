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
import { documentsInList, type RunningQuery } from '@torioki/projection';
import { findHoldStart, computeHoldOfCopy, findPromisedDays, type Hold } from '../compute-hold.js';
import { pickupAt, type Pickup } from '../pickup.js';
import { readRules, type RulesAt } from '../published-rules/rules-at.js';
import type { SetAside } from './document.js';
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

function* copiesIn(list: SetAside['is'], on: RulesAt, from = ''): RunningQuery<readonly HeldCopy[]> {
  const copies = (yield* documentsInList(holdShelfModel, list, { from })).flatMap((held) => held ?? []);
  const promised = yield* findPromisedDays(copies.map(({ reservation }) => reservation));
  return copies.map((held, index) => heldCopy(held, on, promised[index] ?? null));
}

/** The copies that are set aside and have not left the headquarters, oldest first. */
export function* listCopiesSetAside(at: Instant): RunningQuery<readonly HeldCopy[]> {
  return yield* copiesIn('set-aside', yield* readRules(at));
}

/**
 * The copies set aside for patrons. Copies on their way to a counter are included; copies on their way to a
 * branch are not (R55).
 */
export function* listHeldCopies(at: Instant): RunningQuery<readonly HeldCopy[]> {
  const on = yield* readRules(at);
  const underWay = yield* copiesIn('under-way', on);
  return [
    ...(yield* copiesIn('set-aside', on)),
    ...underWay.filter(({ pickup }) => pickup.pickupClass === 'counter'),
    ...(yield* copiesIn('arrived', on)),
  ];
}

/**
 * The copies that a patron can pick up with a card, even before the notice (R55, R57, R59). Pass all
 * pseudonyms that are still linked to the patron. With `branch`, only the copies for pickup at this branch.
 */
export const findHeldCopies = (borrowers: readonly BorrowerId[], at: Instant, branch?: LocationId) =>
  function* (): RunningQuery<readonly HeldCopy[]> {
    const held = (yield* listHeldCopies(at)).filter(({ borrower }) => borrowers.includes(borrower));
    return branch === undefined ? held : held.filter(({ pickup }) => pickup.location === branch);
  };

/**
 * The copies whose reservations have ended since the beginning of the headquarters' last open day before
 * today (A43, S30).
 */
export function* listEndedHolds(at: Instant): RunningQuery<readonly HeldCopy[]> {
  const on = yield* readRules(at);
  const from = instantAt(lastOpenDay(on), '00:00' as LocalTime, on.zone);
  return yield* copiesIn('ended', on, from);
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
