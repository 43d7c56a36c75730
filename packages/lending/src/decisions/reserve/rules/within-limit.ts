import { passed, refused, type Ruling } from '../../rule.js';
import type { Reserving } from '../reserving.js';

export interface OverReservationLimit {
  readonly code: 'over-reservation-limit';
  readonly limit: number;
  readonly active: number;
  readonly asked: number;
}

/** RESERVE-1. A borrower has at most so many reservations at once, all channels together (R64, A8, A9). */
export const withinLimit = ({ lines, policy, borrower }: Reserving): Ruling<OverReservationLimit> => {
  const limit = policy.reservationLimit;
  const active = borrower.reservations.size;
  return active + lines.length > limit
    ? refused({ code: 'over-reservation-limit', limit, active, asked: lines.length })
    : passed;
};
