import * as E from 'fp-ts/lib/Either.js';
import { firstOpenDay, type RulesInForce } from '../../aggregates/index.js';
import type { Shipped } from '../../events/index.js';
import { addDays, type Instant, type LocalDate } from '../../vocabulary/index.js';
import type { InForce } from '../preconditions/policy-in-force.js';
import { withinHorizon, type CalendarHorizonExceeded } from '../preconditions/within-horizon.js';
import type { Ruling } from '../rule.js';
import type { Shipping } from './shipping.js';

/**
 * SHIP-4. A home's parcel goes by post at the borrower's cost, a branch's by the library's run: it is there from the
 * first open day after the days under way (R3, R59, A41).
 */
export const shipped = (
  { reservation, copy, title, borrower, location, pickupClass, group }: Shipping['noticed'],
  published: RulesInForce,
  at: Instant,
  { today, policy }: InForce,
): Ruling<CalendarHorizonExceeded, Shipped> => {
  const by = (carriage: Pick<Shipped['data'], 'carrier' | 'payer' | 'availableFrom'>): Shipped => ({
    type: 'Shipped',
    data: { at, on: today, reservation, copy, title, borrower, location, pickupClass, ...carriage, group },
  });
  if (pickupClass === 'home') return E.right(by({ carrier: 'post', payer: 'patron', availableFrom: null }));
  const transitDays = published.locations.get(location)?.transitDays ?? policy.dispatch.transitDays;
  const arrival = addDays(today, transitDays);
  return E.map((availableFrom: LocalDate) => by({ carrier: 'library-run', payer: 'library', availableFrom }))(
    withinHorizon('closed-days')(firstOpenDay(published, location, arrival)),
  );
};
