import * as E from 'fp-ts/lib/Either.js';
import { rule, addDays, type LocalDate } from '../vocabulary/index.js';
import { isListed, type Calendar } from './calendar.js';

const month = (day: LocalDate): string => day.slice(0, 7);
const firstOf = (wanted: string): LocalDate => `${wanted}-01` as LocalDate;

/** The dispatch days of a month after `day`, as far as they were published. */
const listedIn = (wanted: string, calendar: Calendar, day: LocalDate): readonly LocalDate[] =>
  Array.from({ length: 31 }, (_, index) => addDays(firstOf(wanted), index))
    .filter((candidate) => month(candidate) === wanted && candidate > day)
    .filter((candidate) => E.getOrElse(() => false)(isListed(calendar, candidate)));

export const dispatchDaysLeft = rule(
  {
    id: 'NOTICE-2',
    en: 'A mail names the dispatch days that are left in the month; if none is left, those of the next month.',
    ja: 'その月に残っている発送日を知らせる。残っていなければ翌月の発送日を知らせる。',
    guide: ['R53', 'A29'],
  },
  (calendar: Calendar, day: LocalDate): readonly LocalDate[] => {
    const left = listedIn(month(day), calendar, day);
    const inNextMonth = addDays(firstOf(month(day)), 31);
    return left.length > 0 ? left : listedIn(month(inNextMonth), calendar, day);
  },
);
