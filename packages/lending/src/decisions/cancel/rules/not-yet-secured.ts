import type { Reservation } from '../../../aggregates/index.js';
import type { Actor, ReservationId } from '../../../vocabulary/index.js';
import { stillWaiting, type AlreadySecured } from '../../preconditions/still-waiting.js';
import { passed, type Ruling } from '../../rule.js';

/** CANCEL-1. A borrower cancels only what is not secured yet; staff until the pickup (R73, R74, A44). */
export const notYetSecured = (
  { role }: Actor,
  reservation: Extract<Reservation, { readonly reservation: ReservationId }>,
): Ruling<AlreadySecured, unknown> => (role === 'patron' ? stillWaiting(reservation) : passed);
