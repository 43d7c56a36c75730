import { reading, type Reading } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import {
  borrower,
  copy,
  dispatchDaysTo,
  headquarters,
  isListed,
  isReservable,
  listSecurable,
  loan,
  policyAt,
  queue,
  reservation,
  rulesInForce,
  type Copy,
  type HeldCopy,
  type HeldCopyState,
  type RulesInForce,
} from '../../aggregates/index.js';
import {
  isLendable,
  localDate,
  type CopyId,
  type Instant,
  type LocalDate,
  type LoanId,
  type LocationId,
  type ReservationId,
  type TitleId,
} from '../../vocabulary/index.js';
import { notAtHome } from '../preconditions/not-at-home.js';
import { afterTheNotice } from '../ship/rules/after-the-notice.js';
import { onADispatchDay } from '../ship/rules/on-a-dispatch-day.js';
import type { ScanSituation } from './scan-table.js';

/** A copy at the moment of a scan. */
export interface ScannedCopy {
  readonly copy: CopyId;
  readonly title: TitleId;
  readonly situation: ScanSituation;
  /** The pickup place or the return place of the copy, or the place that sends it back; null without one. */
  readonly place: LocationId | null;
  readonly reservation: ReservationId | null;
  readonly loan: LoanId | null;
  /** The rules at that moment. */
  readonly published: RulesInForce;
}

interface Now {
  readonly published: RulesInForce;
  readonly today: LocalDate;
}

type Look<Found> = Generator<Reading, Found, unknown>;
type SetAside = Extract<Copy, { readonly is: 'set-aside' }>;

/**
 * Whether a copy is wanted or free. A wanted copy is for a waiting reservation: at the headquarters it would
 * be secured.
 */
function* divide(held: HeldCopy & { readonly title: TitleId }, { today }: Now): Look<'wanted' | 'free'> {
  const { waiting } = yield* reading({ waiting: queue(held.title) });
  return isReservable(held) && listSecurable(waiting, today).length > 0 ? 'wanted' : 'free';
}

/** Whether the copy leaves for its branch or its home today, as the rules of the command Ship require. */
function* leavesToday(held: SetAside, { published, today }: Now): Look<boolean> {
  const { found } = yield* reading({ found: reservation(held.reservation) });
  const isDispatchDay = isListed(dispatchDaysTo(published, held.location), today);
  if (found.is !== 'noticed' || E.isLeft(isDispatchDay)) return false;
  const situation = { today, isDispatchDay: isDispatchDay.right, noticed: found };
  if (E.isLeft(onADispatchDay(situation)) || E.isLeft(afterTheNotice(situation))) return false;
  if (held.pickupClass !== 'home') return true;
  const { theirs } = yield* reading({ theirs: borrower(held.borrower) });
  return E.isRight(notAtHome(held.title, theirs));
}

function* findSetAside(held: SetAside, now: Now): Look<ScanSituation> {
  if (held.location === headquarters(now.published)?.location) {
    const { found } = yield* reading({ found: reservation(held.reservation) });
    return found.is === 'secured' ? 'for-headquarters-before-notice' : 'for-headquarters-after-notice';
  }
  if (held.pickupClass === 'counter') return 'for-counter';
  return (yield* leavesToday(held, now)) ? 'for-dispatch-today' : 'for-dispatch-later';
}

function* findSituationOf(found: HeldCopyState, now: Now): Look<ScanSituation> {
  switch (found.is) {
    case 'on-shelf':
      return isLendable(found.loanClass) ? `on-shelf-${yield* divide(found, now)}` : 'on-shelf-not-for-loan';
    case 'on-loan':
      return `on-loan-${yield* divide(found, now)}`;
    case 'to-send-back':
    case 'in-transit-back':
    case 'missing':
      return `${found.is}-${found.removed === null ? yield* divide(found, now) : 'removed'}`;
    case 'set-aside':
      return yield* findSetAside(found, now);
    case 'in-transit-out':
      return 'on-the-way';
    case 'at-branch':
      return 'arrived';
    case 'lent-to-library':
    case 'removed':
    case 'withdrawn':
      return found.is;
  }
}

/** The place where a loan is handed in. A loan that was sent to a home is returned to the headquarters. */
function* findReturnPlace(id: LoanId): Look<LocationId | null> {
  const { lent } = yield* reading({ lent: loan(id) });
  return lent.is === 'open' && lent.pickupClass !== 'home' ? lent.location : null;
}

function* findPlace(found: HeldCopyState): Look<LocationId | null> {
  if (found.is === 'on-loan') return yield* findReturnPlace(found.loan);
  if (found.is === 'to-send-back') return found.from;
  return 'reservation' in found ? found.location : null;
}

/** Finds the situation of a copy at an instant. Returns null for an unknown copy. */
export function* findSituation(id: CopyId, at: Instant): Look<ScannedCopy | null> {
  const { published, found } = yield* reading({ published: rulesInForce, found: copy(id) });
  const policy = policyAt(published, at);
  if (found.is === 'not-held' || policy === undefined) return null;
  const now = { published, today: localDate(at, policy.timeZone) };
  return {
    copy: id,
    title: found.title,
    situation: yield* findSituationOf(found, now),
    place: yield* findPlace(found),
    reservation: 'reservation' in found ? found.reservation : null,
    loan: 'loan' in found ? found.loan : null,
    published,
  };
}
