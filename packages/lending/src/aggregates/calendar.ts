import * as E from 'fp-ts/lib/Either.js';
import { daysFromTo, nextDay, type LocalDate } from '../vocabulary/index.js';

interface Period {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly days: Pick<ReadonlySet<LocalDate>, 'has'>;
}

/** Days as they were published, period by period. If a day is in several periods, the later publication holds. */
export type Calendar = readonly Period[];

/** A question about a day for which nothing was published. */
export interface BeyondHorizon {
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

/** Whether a day is one of the published days; beyond what was published there is no answer. */
export const isListed = (calendar: Calendar, day: LocalDate): E.Either<BeyondHorizon, boolean> => {
  const period = calendar.findLast(({ from, until }) => from <= day && day <= until);
  return period === undefined ? E.left({ day }) : E.right(period.days.has(day));
};

/** Whether a day is one of the published days; false beyond what was published. */
export const isSurelyListed = (calendar: Calendar, day: LocalDate): boolean =>
  E.getOrElse(() => false)(isListed(calendar, day));

/** Whether a calendar already says what a publication says of each of its days. */
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
): E.Either<BeyondHorizon, LocalDate> => {
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
