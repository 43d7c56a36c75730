import * as E from 'fp-ts/lib/Either.js';
import type { Reservation } from '../../aggregates/index.js';
import type { ReservationId } from '../../vocabulary/index.js';
import { refused, type Ruling } from '../rule.js';

export interface AlreadySecured {
  readonly code: 'already-secured';
  readonly reservation: ReservationId;
  readonly is: Reservation['is'];
}

type Placed = Extract<Reservation, { readonly reservation: ReservationId }>;

/** RESERVATION-3. What is secured is changed or cancelled by its borrower no more; then staff must be asked (R73, R74). */
export const stillWaiting = (
  reservation: Placed,
): Ruling<AlreadySecured, Extract<Placed, { readonly is: 'waiting' }>> =>
  reservation.is === 'waiting'
    ? E.right(reservation)
    : refused({ code: 'already-secured', reservation: reservation.reservation, is: reservation.is });
