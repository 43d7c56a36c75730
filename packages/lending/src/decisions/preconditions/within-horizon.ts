import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { BeyondHorizon } from '../../aggregates/index.js';
import type { LocalDate } from '../../vocabulary/index.js';

export interface CalendarHorizonExceeded {
  readonly code: 'calendar-horizon-exceeded';
  readonly calendar: 'dispatch-days' | 'closed-days';
  readonly day: LocalDate;
}

/** CALENDAR-1. A calendar is not asked about a day for which it was not published. */
export const withinHorizon =
  (calendar: CalendarHorizonExceeded['calendar']) =>
  <Answer>(
    answer: E.Either<BeyondHorizon, Answer>,
  ): E.Either<NonEmptyArray<CalendarHorizonExceeded>, Answer> =>
    E.mapLeft(({ day }: BeyondHorizon): NonEmptyArray<CalendarHorizonExceeded> => [
      { code: 'calendar-horizon-exceeded', calendar, day },
    ])(answer);
