import { rule, addDays, firstOfMonth, listDaysOfMonth, type LocalDate } from '../vocabulary/index.js';
import { isSurelyListed, type Calendar } from './calendar.js';

/** The listed days after a day, in the month of another day. */
const listDaysAfter = (calendar: Calendar, day: LocalDate, inMonth: LocalDate): readonly LocalDate[] =>
  listDaysOfMonth(inMonth).filter((candidate) => candidate > day && isSurelyListed(calendar, candidate));

export const dispatchDaysLeft = rule(
  {
    id: 'NOTICE-2',
    en: 'A mail names the remaining dispatch days of the month. If only one remains, the mail adds the first dispatch day of the next month; if none remains, the mail names all dispatch days of the next month.',
    ja: 'その月に残っている発送日を知らせる。一日だけのときは翌月の最初の発送日を加え、残っていなければ翌月の発送日を知らせる。',
    guide: ['R53', 'A29'],
  },
  (calendar: Calendar, day: LocalDate): readonly LocalDate[] => {
    const left = listDaysAfter(calendar, day, day);
    const inNextMonth = addDays(firstOfMonth(day), 31);
    if (left.length > 1) return left;
    const next = listDaysAfter(calendar, day, inNextMonth);
    return left.length === 0 ? next : [...left, ...next.slice(0, 1)];
  },
);
