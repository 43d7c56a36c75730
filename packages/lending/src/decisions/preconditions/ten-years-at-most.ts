import { daysBetween, mostDays, type LocalDate } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface PeriodTooLong {
  readonly code: 'period-too-long';
  readonly days: number;
  readonly most: number;
}

/** PUBLISH-4. A period has ten years at most: its days are listed one by one. */
export const tenYearsAtMost = ({
  from,
  until,
}: {
  readonly from: LocalDate;
  readonly until: LocalDate;
}): Ruling<PeriodTooLong> => {
  const days = daysBetween(from, until) + 1;
  return days > mostDays ? refused({ code: 'period-too-long', days, most: mostDays }) : passed;
};
