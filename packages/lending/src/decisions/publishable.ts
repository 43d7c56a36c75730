import type { LocalDate } from '../vocabulary/index.js';
import { all } from './rule.js';
import { daysInPeriod, type PeriodOfDays } from './preconditions/days-in-period.js';
import { notRetroactive } from './preconditions/not-retroactive.js';
import { tenYearsAtMost } from './preconditions/ten-years-at-most.js';

/** A calendar may be published: for days to come, each of them in its period, which has an end in sight. */
export const publishable = all(
  ({ from, today }: PeriodOfDays & { readonly today: LocalDate }) => notRetroactive(from, today),
  daysInPeriod,
  tenYearsAtMost,
);
