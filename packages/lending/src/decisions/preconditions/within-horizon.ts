import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { BeyondHorizon } from '../../aggregates/index.js';
import { rule, type LocalDate } from '../../vocabulary/index.js';
import type { Ruling } from '../rule.js';

export interface CalendarHorizonExceeded {
  readonly code: 'calendar-horizon-exceeded';
  readonly calendar: 'dispatch-days' | 'closed-days';
  readonly day: LocalDate;
}

export const withinHorizon = rule(
  {
    id: 'CALENDAR-1',
    en: 'A calendar gives no answer about a day for which it was not published.',
    ja: '暦は、公表されていない日について答えない。',
  },
  (calendar: CalendarHorizonExceeded['calendar']) =>
    <Answer>(answer: E.Either<BeyondHorizon, Answer>): Ruling<CalendarHorizonExceeded, Answer> =>
      E.mapLeft(({ day }: BeyondHorizon): NonEmptyArray<CalendarHorizonExceeded> => [
        { code: 'calendar-horizon-exceeded', calendar, day },
      ])(answer),
);
