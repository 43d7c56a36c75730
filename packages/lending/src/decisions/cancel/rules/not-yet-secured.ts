import type { Reservation } from '../../../aggregates/index.js';
import type { Actor, ReservationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface AlreadySecured {
  readonly code: 'already-secured';
  readonly reservation: ReservationId;
  readonly is: Reservation['is'];
}

/** CANCEL-1. A borrower cancels only what is not secured yet; then staff must be asked (R73, R74). */
export const notYetSecured = (
  { role }: Actor,
  reservation: Extract<Reservation, { readonly reservation: ReservationId }>,
): Ruling<AlreadySecured> =>
  role === 'patron' && reservation.is !== 'waiting'
    ? refused({ code: 'already-secured', reservation: reservation.reservation, is: reservation.is })
    : passed;
