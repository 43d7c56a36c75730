import * as E from 'fp-ts/lib/Either.js';
import type { UnpublishedDay } from '../../aggregates/index.js';
import type { LocalDate } from '../../vocabulary/index.js';
import { found, refused, ruling, type Ruling } from '../rule.js';

export interface CalendarHorizonExceeded {
  readonly code: 'calendar-horizon-exceeded';
  readonly calendar: 'dispatch-days' | 'closed-days';
  readonly day: LocalDate;
}

export const withinHorizon = ruling(
  {
    id: 'CALENDAR-1',
    en: 'A calendar gives no answer for a day outside its published period.',
    ja: '暦は、公表されていない日について答えない。',
  },
  <Answer>(
    calendar: CalendarHorizonExceeded['calendar'],
    answer: E.Either<UnpublishedDay, Answer>,
  ): Ruling<CalendarHorizonExceeded, Answer> =>
    E.isRight(answer)
      ? found(answer.right, { calendar, answer: answer.right })
      : refused({ code: 'calendar-horizon-exceeded', calendar, day: answer.left.day }),
);
