import * as E from 'fp-ts/lib/Either.js';
import type { Reservation } from '../../../aggregates/index.js';
import type { Actor, ReservationId } from '../../../vocabulary/index.js';
import {
  reservationIs,
  type ReservationElsewhere,
  type ReservationUnknown,
} from '../../preconditions/reservation-is.js';
import { refused, type Ruling } from '../../rule.js';

export interface PickupSettled {
  readonly code: 'pickup-settled';
  readonly reservation: ReservationId;
  readonly is: Reservation['is'];
}

type Placed = Extract<Reservation, { readonly reservation: ReservationId }>;
type Movable = Extract<Reservation, { readonly is: 'waiting' | 'secured' | 'noticed' }>;

/** CHANGE-PICKUP-1. General materials change the place also of what is 貸出可能, until it leaves; others of what waits (R73, R74). */
export const notYetLeft = (
  { role }: Actor,
  given: Placed,
): Ruling<PickupSettled | ReservationElsewhere | ReservationUnknown, Movable> => {
  const { reservation } = given;
  if (role === 'general-materials') return reservationIs(reservation, given, 'waiting', 'secured', 'noticed');
  return given.is === 'waiting'
    ? E.right(given)
    : refused({ code: 'pickup-settled', reservation, is: given.is });
};
