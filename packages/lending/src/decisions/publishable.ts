import type { LocalDate } from '../vocabulary/index.js';
import { all } from './rule.js';
import { daysInPeriod, type PeriodOfDays } from './preconditions/days-in-period.js';
import { notRetroactive } from './preconditions/not-retroactive.js';

/** A calendar may be published: for days to come, each of them in its period. */
export const publishable = all(
  ({ from, today }: PeriodOfDays & { readonly today: LocalDate }) => notRetroactive(from, today),
  daysInPeriod,
);
