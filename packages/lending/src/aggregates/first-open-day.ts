import type * as E from 'fp-ts/lib/Either.js';
import { addDays, type LocalDate, type LocationId } from '../vocabulary/index.js';
import { nthDayAfter, type BeyondHorizon } from './calendar.js';
import { closedDaysOf, type RulesInForce } from './rules-in-force.js';

/** NOTICE-3. From a day on, the first on which a place is open (A52). */
export const firstOpenDay = (
  rules: RulesInForce,
  location: LocationId,
  from: LocalDate,
): E.Either<BeyondHorizon, LocalDate> =>
  nthDayAfter(closedDaysOf(rules, location), addDays(from, -1), 1, false);
