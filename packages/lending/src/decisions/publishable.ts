import type { LocalDate } from '../vocabulary/index.js';
import { all } from './rule.js';
import { daysInPeriod, type PeriodOfDays } from './preconditions/days-in-period.js';
import { notRetroactive } from './preconditions/not-retroactive.js';
import { tenYearsAtMost } from './preconditions/ten-years-at-most.js';

/**
 * Whether the days of a calendar may be published. The period must begin today or later, contain these days,
 * and not be too long.
 */
export const publishable = all(
  ({ from, today }: PeriodOfDays & { readonly today: LocalDate }) => notRetroactive(from, today),
  daysInPeriod,
  tenYearsAtMost,
);
