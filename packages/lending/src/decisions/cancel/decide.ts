import { reading, requiring } from '@torioki/event-store';
import {
  openStatuses,
  queue,
  reservation,
  rulesInForce,
  type ReservationWithCopy,
  type Reservation,
} from '../../aggregates/index.js';
import type { LendingEvent } from '../../events/index.js';
import { BorrowerId, CancelReason, orNull, ReservationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';
import { decision } from '../decision.js';
import { makeDeclaredLost } from '../make-declared-lost.js';
import { ownReservation } from '../preconditions/own-reservation.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { reservationIs } from '../preconditions/reservation-is.js';
import { makeRemovedFromCirculation } from '../make-removed-from-circulation.js';
import { secureForNext } from '../secure-for-next.js';
import { travelsBack } from '../travels-back.js';
import { addTurn } from '../add-turn.js';
import { notYetSecured } from './rules/not-yet-secured.js';
import { reasonGiven } from './rules/reason-given.js';

/** Cancels a reservation. The borrower can cancel while it is 予約中, staff until the pickup (R72, R74, A44). */
const Cancel = command(['Cancel', '予約の取消し'], ['patron', 'general-materials', 'counter'], {
  reservation: ReservationId,
  /** The borrower. Null if staff cancel without opening a borrower's file. */
  borrower: orNull(BorrowerId),
  /**
   * The staff's reason; null if the borrower cancels. Staff inform the borrower themselves. 'damaged' also
   * removes the copy from circulation, and 'missing' declares it lost. With any other reason, a copy at the
   * headquarters is secured for the next waiting reservation.
   */
  reason: orNull(CancelReason),
});
type Cancel = CommandOf<typeof Cancel>;

type Open = Extract<Reservation, { readonly is: (typeof openStatuses)[number] }>;

const makeCancelled = (
  { at, actor, reason }: Cancel,
  given: Open,
  comesBack: boolean,
): LendingEvent<'Cancelled'> => {
  const { reservation, title, borrower, location, pickupClass, group } = given;
  const by = actor.role === 'patron' ? 'patron' : 'staff';
  const copy = given.is === 'waiting' ? null : given.copy;
  return {
    type: 'Cancelled',
    data: {
      at,
      by,
      reason,
      reservation,
      title,
      borrower,
      location,
      pickupClass,
      copy,
      travelsBack: comesBack,
      group,
    },
  };
};

/**
 * Removes a damaged copy from circulation, or declares a missing one lost, so that it is not secured again.
 */
const removeUnusableCopy = (
  { at, reason }: Cancel,
  { copy, title, location }: ReservationWithCopy,
  comesBack: boolean,
): readonly LendingEvent<'RemovedFromCirculation' | 'DeclaredLost'>[] => {
  if (reason === 'damaged') {
    const from = comesBack ? location : null;
    return [
      makeRemovedFromCirculation({ at, copy, title, why: reason, travelsBack: comesBack, location: from }),
    ];
  }
  return reason === 'missing' ? [makeDeclaredLost({ at, copy, title })] : [];
};

/**
 * A copy at the headquarters is secured for the next waiting reservation (S28), unless it is damaged or
 * missing. A copy elsewhere comes back first (A44).
 */
export const cancel = decision(Cancel, function* (command) {
  const { published, found } = yield* reading({
    published: rulesInForce,
    found: reservation(command.reservation),
  });
  const inForce = yield* requiring(policyInForce(published, command.at));
  const own = yield* requiring(ownReservation(command.actor, command.borrower, found));
  const given = yield* requiring(reservationIs(command.reservation, own, ...openStatuses));
  yield* requiring(notYetSecured(command.actor, given));
  yield* requiring(reasonGiven(command));
  const comesBack = given.is !== 'waiting' && travelsBack(published, given);
  const { readingOrderRelease } = inForce.policy;
  const [ended, ...turn] = yield* addTurn(makeCancelled(command, given, comesBack), readingOrderRelease);
  if (given.is === 'waiting') return [ended, ...turn];
  const removal = removeUnusableCopy(command, given, comesBack);
  if (removal.length > 0 || comesBack) return [ended, ...removal, ...turn];
  const { waiting } = yield* reading({ waiting: queue(given.title) });
  return [ended, ...turn, ...(yield* secureForNext(given, waiting, inForce, command.at))];
});
