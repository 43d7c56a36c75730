import * as E from 'fp-ts/lib/Either.js';
import type { Reservation } from '../../../aggregates/index.js';
import type { LocalDate, ReservationId } from '../../../vocabulary/index.js';
import { refused, type Ruling } from '../../rule.js';

export interface HoldNotBegun {
  readonly code: 'hold-not-begun';
  readonly reservation: ReservationId;
}

/** HOLD-3. At a counter a hold begins with the notice, at a branch with the arrival; a parcel to a home has none (A42). */
export const holdHasBegun = (
  held: Extract<Reservation, { readonly is: 'noticed' | 'arrived' }>,
): Ruling<HoldNotBegun, LocalDate> => {
  if (held.is === 'arrived') return E.right(held.arrivedOn);
  return held.pickupClass === 'counter'
    ? E.right(held.noticedOn)
    : refused({ code: 'hold-not-begun', reservation: held.reservation });
};
