import * as E from 'fp-ts/lib/Either.js';
import { byFirstDay, daysFromTo, nextDay, type LocalDate } from '../vocabulary/index.js';

interface Period {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly days: Pick<ReadonlySet<LocalDate>, 'has'>;
}

/** Published days, period by period. If several periods contain a day, the latest publication applies. */
export type Calendar = readonly Period[];

/** A day that no publication covers. */
export interface UnpublishedDay {
  readonly day: LocalDate;
}

interface Publication {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly days: readonly LocalDate[];
}

export const publish = (calendar: Calendar, { from, until, days }: Publication): Calendar => [
  ...calendar,
  { from, until, days: new Set(days) },
];

/** Whether a day is one of the published days; `left` if no publication covers the day. */
export const isListed = (calendar: Calendar, day: LocalDate): E.Either<UnpublishedDay, boolean> => {
  const period = calendar.findLast(({ from, until }) => from <= day && day <= until);
  return period === undefined ? E.left({ day }) : E.right(period.days.has(day));
};

/** Whether a day is one of the published days; false if no publication covers the day. */
export const isSurelyListed = (calendar: Calendar, day: LocalDate): boolean =>
  E.getOrElse(() => false)(isListed(calendar, day));

/** The last of the published days that follow `first` without a gap; null if `first` is not published. */
export const publishedUntil = (calendar: Calendar, first: LocalDate): LocalDate | null => {
  let last: LocalDate | null = null;
  let missing = first;
  for (const { from, until } of calendar.toSorted(byFirstDay))
    if (from <= missing && missing <= until) {
      last = until;
      missing = nextDay(until);
    }
  return last;
};

/** Whether a publication would change nothing in the calendar. */
export const isPublished = (calendar: Calendar, { from, until, days }: Publication): boolean => {
  const listed = new Set(days);
  return daysFromTo(from, until).every((day) =>
    E.exists((isDay: boolean) => isDay === listed.has(day))(isListed(calendar, day)),
  );
};

/** The n-th listed day after `date`; with `listed: false`, the n-th day that is not listed. */
export const nthDayAfter = (
  calendar: Calendar,
  date: LocalDate,
  n: number,
  listed: boolean,
): E.Either<UnpublishedDay, LocalDate> => {
  let day = date;
  for (let left = n; left > 0;) {
    const next = nextDay(day);
    if (next === day) return E.left({ day });
    day = next;
    const found = isListed(calendar, day);
    if (E.isLeft(found)) return found;
    if (found.right === listed) left -= 1;
  }
  return E.right(day);
};
