import * as E from 'fp-ts/lib/Either.js';
import { firstOpenDay, type Awaited, type RulesInForce } from '../../aggregates/index.js';
import type { Shipped } from '../../events/index.js';
import { addDays, type Instant } from '../../vocabulary/index.js';
import type { InForce } from '../preconditions/policy-in-force.js';

const byPost = { carrier: 'post', payer: 'patron', availableFrom: null } as const;
const byRun = { carrier: 'library-run', payer: 'library' } as const;

/**
 * SHIP-4. A home's parcel goes by post at the borrower's cost, any other by the library's run; at a branch it is there
 * from the first open day after the days under way, or on a day left open when the calendar ends before it (R3, R59, A41).
 */
export const shipped = (
  { reservation, copy, title, borrower, location, pickupClass, group }: Awaited,
  published: RulesInForce,
  at: Instant,
  { today, policy }: InForce,
): Shipped => {
  const by = (carriage: Pick<Shipped['data'], 'carrier' | 'payer' | 'availableFrom'>): Shipped => ({
    type: 'Shipped',
    data: { at, on: today, reservation, copy, title, borrower, location, pickupClass, ...carriage, group },
  });
  if (pickupClass === 'home') return by(byPost);
  if (pickupClass === 'counter') return by({ ...byRun, availableFrom: null });
  const transitDays = published.locations.get(location)?.transitDays ?? policy.dispatch.transitDays;
  const opening = firstOpenDay(published, location, addDays(today, transitDays));
  return by({ ...byRun, availableFrom: E.getOrElseW(() => null)(opening) });
};
