import { reading, requiring } from '@torioki/event-store';
import { copy, statusesWithCopy, reservation, limitUndoneBy } from '../../aggregates/index.js';
import { ReservationId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { copyIs } from '../preconditions/copy-is.js';
import { reservationIs } from '../preconditions/reservation-is.js';

/**
 * Records that a copy did not reach its destination. Its reservation waits again in its old position in the
 * queue (A55).
 */
const LoseInTransit = command(
  ['LoseInTransit', '輸送中の紛失の記録'],
  ['branch', 'dispatch', 'general-materials'],
  {
    reservation: ReservationId,
  },
);

/**
 * The copy is missing afterwards (A55). No append condition on the copy is needed, because every event of the
 * copy is also an event of its reservation.
 */
export const loseInTransit = decision(LoseInTransit, function* ({ at, reservation: id }) {
  const { found } = yield* reading({ found: reservation(id) });
  const held = yield* requiring(reservationIs(id, found, ...statusesWithCopy));
  const { where } = yield* reading({ where: limitUndoneBy(copy(held.copy)) });
  const { title, borrower, location, group } = yield* requiring(copyIs(held.copy, where, 'in-transit-out'));
  return [
    { type: 'TransitLost', data: { at, reservation: id, copy: held.copy, title, borrower, location, group } },
  ];
});
