import type { Reservation } from '../../../aggregates/index.js';
import type { Actor, ReservationId } from '../../../vocabulary/index.js';
import {
  reservationIs,
  type ReservationElsewhere,
  type ReservationUnknown,
} from '../../preconditions/reservation-is.js';
import { stillWaiting, type AlreadySecured } from '../../preconditions/still-waiting.js';
import type { Ruling } from '../../rule.js';

type Placed = Extract<Reservation, { readonly reservation: ReservationId }>;
type Movable = Extract<Reservation, { readonly is: 'waiting' | 'secured' | 'noticed' }>;

/** CHANGE-PICKUP-1. General materials change the place also of what is 貸出可能, until it leaves; others of what waits (R73, R74). */
export const notYetLeft = (
  { role }: Actor,
  given: Placed,
): Ruling<AlreadySecured | ReservationElsewhere | ReservationUnknown, Movable> =>
  role === 'general-materials'
    ? reservationIs(given.reservation, given, 'waiting', 'secured', 'noticed')
    : stillWaiting(given);
