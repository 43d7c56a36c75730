import { reading, requiring } from '@torioki/event-store';
import { reservation, rulesInForce, suspension } from '../../aggregates/index.js';
import { BorrowerId, LocalDate, orNull, ReservationId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { changesSomething } from '../preconditions/changes-something.js';
import { ownReservation } from '../preconditions/own-reservation.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { reservationIs } from '../preconditions/reservation-is.js';
import { all } from '../rule.js';
import { notTooFarAhead } from './rules/not-too-far-ahead.js';
import { suspensionOffered } from './rules/suspension-offered.js';
import { untilADayAhead } from './rules/until-a-day-ahead.js';

/**
 * 休止: suspends a waiting reservation until a day (ours). Until then the reservation keeps its position in the
 * queue, but no copy is secured for it.
 */
const SuspendReservation = command(
  ['SuspendReservation', '予約の休止'],
  ['patron', 'counter', 'general-materials'],
  {
    reservation: ReservationId,
    /** The borrower. Null if staff suspend the reservation without opening a borrower's file. */
    borrower: orNull(BorrowerId),
    /** The first day when a copy may be secured for it again. */
    until: LocalDate,
  },
);

const rules = all(untilADayAhead, notTooFarAhead);

/** Can also change the end of a suspension. A reservation with a secured copy cannot be suspended. */
export const suspendReservation = decision(SuspendReservation, function* (command) {
  const { at, actor, borrower: asking, reservation: id, until } = command;
  const { published, found, before } = yield* reading({
    published: rulesInForce,
    found: reservation(id),
    before: suspension(id),
  });
  const { policy, today } = yield* requiring(policyInForce(published, at));
  const offered = yield* requiring(suspensionOffered(policy));
  const own = yield* requiring(ownReservation(actor, asking, found));
  const { title, borrower } = yield* requiring(reservationIs(id, own, 'waiting'));
  yield* requiring(rules({ until, today, offered }));
  yield* requiring(changesSomething(before.suspendedUntil === until));
  return [{ type: 'ReservationSuspended', data: { at, reservation: id, title, borrower, until } }];
});
