import type { LocalDate } from '../vocabulary/index.js';
import { all } from './rule.js';
import { daysInPeriod, type PeriodOfDays } from './preconditions/days-in-period.js';
import { notRetroactive } from './preconditions/not-retroactive.js';
import { tenYearsAtMost } from './preconditions/ten-years-at-most.js';

/** Whether a calendar may be published: its days are future and in its period, which is not too long. */
export const publishable = all(
  ({ from, today }: PeriodOfDays & { readonly today: LocalDate }) => notRetroactive(from, today),
  daysInPeriod,
  tenYearsAtMost,
);
