import type { LocalDate } from '../vocabulary/index.js';
import { all } from './rule.js';
import { daysInPeriod, type PeriodOfDays } from './preconditions/days-in-period.js';
import { notRetroactive } from './preconditions/not-retroactive.js';
import { tenYearsAtMost } from './preconditions/ten-years-at-most.js';

/**
 * Whether the days of a calendar may be published. They must be in the future and in its period, and the
 * period may not be too long.
 */
export const publishable = all(
  ({ from, today }: PeriodOfDays & { readonly today: LocalDate }) => notRetroactive(from, today),
  daysInPeriod,
  tenYearsAtMost,
);
