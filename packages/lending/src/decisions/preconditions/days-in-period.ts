import type { LocalDate } from '../../vocabulary/index.js';
import { refusedFor, ruling, type Ruling } from '../rule.js';

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

export const daysInPeriod = ruling(
  {
    id: 'PUBLISH-2',
    en: 'The days of a calendar lie in the period for which it is published.',
    ja: '暦の日は、公表する期間の中にある。',
    guide: ['R53', 'A50'],
  },
  ({ from, until, days }: PeriodOfDays): Ruling<DayOutsidePeriod> =>
    refusedFor(
      [until, ...days]
        .filter((day) => day < from || day > until)
        .map((day) => ({ code: 'day-outside-period', day, from, until })),
      { from, until, days: days.length },
    ),
);
