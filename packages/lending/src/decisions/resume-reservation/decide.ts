import { reading, requiring } from '@torioki/event-store';
import {
  reservation,
  rulesInForce,
  findSuspensionEnd,
  suspension,
  limitUndoneBy,
} from '../../aggregates/index.js';
import { BorrowerId, orNull, ReservationId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { changesSomething } from '../preconditions/changes-something.js';
import { ownReservation } from '../preconditions/own-reservation.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { reservationIs } from '../preconditions/reservation-is.js';

/** 再開: ends the suspension of a reservation early (ours). */
const ResumeReservation = command(
  ['ResumeReservation', '休止した予約の再開'],
  ['patron', 'counter', 'general-materials'],
  {
    reservation: ReservationId,
    /** The borrower. Null if staff resume the reservation without opening a borrower's file. */
    borrower: orNull(BorrowerId),
  },
);

/**
 * Does not check whether the policy offers suspensions: a suspended reservation may always be resumed. New
 * publications do not conflict, because the decision takes only the date from the rules in force.
 */
export const resumeReservation = decision(ResumeReservation, function* (command) {
  const { at, actor, borrower: asking, reservation: id } = command;
  const { published, found, before } = yield* reading({
    published: limitUndoneBy(rulesInForce),
    found: reservation(id),
    before: suspension(id),
  });
  const { today } = yield* requiring(policyInForce(published, at));
  const own = yield* requiring(ownReservation(actor, asking, found));
  const { title, borrower } = yield* requiring(reservationIs(id, own, 'waiting'));
  yield* requiring(changesSomething(findSuspensionEnd(today, before) === null));
  return [{ type: 'ReservationResumed', data: { at, reservation: id, title, borrower } }];
});
