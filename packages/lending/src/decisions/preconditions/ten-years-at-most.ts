import { rule, daysBetween, mostDays, type LocalDate } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface PeriodTooLong {
  readonly code: 'period-too-long';
  readonly days: number;
  readonly most: number;
}

export const tenYearsAtMost = rule(
  {
    id: 'PUBLISH-4',
    en: 'A period has ten years at most, since its days are listed one by one.',
    ja: '期間は10年までとする。日をひとつずつ並べるためである。',
  },
  ({ from, until }: { readonly from: LocalDate; readonly until: LocalDate }): Ruling<PeriodTooLong> => {
    const days = daysBetween(from, until) + 1;
    return days > mostDays ? refused({ code: 'period-too-long', days, most: mostDays }) : passed;
  },
);
