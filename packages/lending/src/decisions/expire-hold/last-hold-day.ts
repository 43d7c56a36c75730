import { findClosedDays, nthDayAfter, type RulesInForce } from '../../aggregates/index.js';
import type { LocalDate, LocationId } from '../../vocabulary/index.js';
import { withinHorizon, type CalendarHorizonExceeded } from '../preconditions/within-horizon.js';
import { ruling, type Ruling } from '../rule.js';

export const lastHoldDay = ruling(
  {
    id: 'HOLD-1',
    en: 'A hold lasts a set number of open days of its place, counted from the day after it began.',
    ja: '取置期間は、始まった日の後、その場所の開館日を定められた日数だけ数えた日までである。',
    guide: ['A42'],
  },
  (
    published: RulesInForce,
    location: LocationId,
    began: LocalDate,
    openDays: number,
  ): Ruling<CalendarHorizonExceeded, LocalDate> =>
    withinHorizon('closed-days', nthDayAfter(findClosedDays(published, location), began, openDays, false)),
);
