import type { LocalDate } from '../../vocabulary/index.js';
import { refusedFor, type Ruling } from '../rule.js';

/** Days of a calendar, for a period. */
export interface PeriodOfDays {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly days: readonly LocalDate[];
}

export interface DayOutsidePeriod {
  readonly code: 'day-outside-period';
  readonly day: LocalDate;
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** PUBLISH-2. The days of a calendar lie in the period that it is published for (R53, A50). */
export const daysInPeriod = ({ from, until, days }: PeriodOfDays): Ruling<DayOutsidePeriod> =>
  refusedFor(
    [until, ...days]
      .filter((day) => day < from || day > until)
      .map((day) => ({ code: 'day-outside-period', day, from, until })),
  );
