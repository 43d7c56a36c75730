import type { PickupLocation } from '../../aggregates/index.js';
import type { Shipped } from '../../events/index.js';
import { addDays, type Instant } from '../../vocabulary/index.js';
import type { InForce } from '../preconditions/policy-in-force.js';
import type { Shipping } from './shipping.js';

/** SHIP-4. A home's parcel goes by post at the borrower's cost, a branch's by the library's run (R3, A41). */
export const shipped = (
  { reservation, copy, title, borrower, location, pickupClass, group }: Shipping['noticed'],
  { transitDays }: PickupLocation,
  at: Instant,
  { today, policy }: InForce,
): Shipped => {
  const home = pickupClass === 'home';
  const arrival = addDays(today, transitDays ?? policy.dispatch.transitDays);
  const carriage = home
    ? ({ carrier: 'post', payer: 'patron', availableFrom: null } as const)
    : ({ carrier: 'library-run', payer: 'library', availableFrom: arrival } as const);
  return {
    type: 'Shipped',
    data: { at, on: today, reservation, copy, title, borrower, location, pickupClass, ...carriage, group },
  };
};
