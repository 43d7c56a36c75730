import { rule, addDays, type LocalDate } from '../vocabulary/index.js';
import { isSurelyListed, type Calendar } from './calendar.js';

const month = (day: LocalDate): string => day.slice(0, 7);
const firstOf = (wanted: string): LocalDate => `${wanted}-01` as LocalDate;

const listDaysOfMonth = (wanted: string, calendar: Calendar, day: LocalDate): readonly LocalDate[] =>
  Array.from({ length: 31 }, (_, index) => addDays(firstOf(wanted), index))
    .filter((candidate) => month(candidate) === wanted && candidate > day)
    .filter((candidate) => isSurelyListed(calendar, candidate));

export const dispatchDaysLeft = rule(
  {
    id: 'NOTICE-2',
    en: 'A mail names the remaining dispatch days of the month. If only one remains, the mail adds the first dispatch day of the next month; if none remains, the mail names all dispatch days of the next month.',
    ja: 'その月に残っている発送日を知らせる。一日だけのときは翌月の最初の発送日を加え、残っていなければ翌月の発送日を知らせる。',
    guide: ['R53', 'A29'],
  },
  (calendar: Calendar, day: LocalDate): readonly LocalDate[] => {
    const left = listDaysOfMonth(month(day), calendar, day);
    const inNextMonth = addDays(firstOf(month(day)), 31);
    if (left.length > 1) return left;
    const next = listDaysOfMonth(month(inNextMonth), calendar, day);
    return left.length === 0 ? next : [...left, ...next.slice(0, 1)];
  },
);
