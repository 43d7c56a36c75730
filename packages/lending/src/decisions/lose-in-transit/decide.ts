import { reading, requiring } from '@torioki/event-store';
import { reservation } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { reservationIs } from '../preconditions/reservation-is.js';
import { LoseInTransit } from './command.js';

/** The copy is missing; the reservation waits again, in its old place (A55). */
export const loseInTransit = decision(LoseInTransit, function* ({ at, reservation: id }) {
  const { found } = yield* reading({ found: reservation(id) });
  const shipped = yield* requiring(reservationIs(id, found, 'shipped'));
  const { copy, title, borrower, location, group } = shipped;
  return [{ type: 'TransitLost', data: { at, reservation: id, copy, title, borrower, location, group } }];
});
