import { closedDaysOf, nthDayAfter, type RulesInForce } from '../../aggregates/index.js';
import type { LocalDate, LocationId } from '../../vocabulary/index.js';
import { withinHorizon, type CalendarHorizonExceeded } from '../preconditions/within-horizon.js';
import type { Ruling } from '../rule.js';

/** HOLD-1. The last day of a hold: so many open days of its place after the day it began (A42). */
export const lastHoldDay = (
  published: RulesInForce,
  location: LocationId,
  began: LocalDate,
  openDays: number,
): Ruling<CalendarHorizonExceeded, LocalDate> =>
  withinHorizon('closed-days')(nthDayAfter(closedDaysOf(published, location), began, openDays, false));
