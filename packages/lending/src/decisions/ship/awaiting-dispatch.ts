import type { Reservation } from '../../aggregates/index.js';
import type { ReservationId } from '../../vocabulary/index.js';
import {
  reservationIs,
  type ReservationElsewhere,
  type ReservationUnknown,
} from '../preconditions/reservation-is.js';
import type { Ruling } from '../rule.js';

/** SHIP-5. To a branch or a home a copy leaves after its notice; to a counter before it too (R51, R55, A52). */
export const awaitingDispatch = (
  id: ReservationId,
  found: Reservation,
): Ruling<
  ReservationUnknown | ReservationElsewhere,
  Extract<Reservation, { readonly is: 'secured' | 'noticed' }>
> =>
  'pickupClass' in found && found.pickupClass === 'counter'
    ? reservationIs(id, found, 'secured', 'noticed')
    : reservationIs(id, found, 'noticed');
