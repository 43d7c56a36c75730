import type { Reservation } from '../../../aggregates/index.js';
import type { Actor, ReservationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface AlreadySecured {
  readonly code: 'already-secured';
  readonly reservation: ReservationId;
  readonly is: Reservation['is'];
}

/** CANCEL-1. A borrower cancels only what is not secured yet; staff until the pickup (R73, R74, A44). */
export const notYetSecured = (
  { role }: Actor,
  { reservation, is }: Extract<Reservation, { readonly reservation: ReservationId }>,
): Ruling<AlreadySecured> =>
  role === 'patron' && is !== 'waiting' ? refused({ code: 'already-secured', reservation, is }) : passed;
