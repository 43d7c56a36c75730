import type { Instant, LocalDate, LocationId } from '@torioki/lending';
import {
  dispatchDaysTo,
  findClosures,
  headquarters,
  isListed,
  isSurelyListed,
  type Calendar,
} from '@torioki/lending/aggregates';
import { listDaysOfMonth } from '@torioki/lending/vocabulary';
import type { RunningQuery } from '@torioki/projection';
import * as E from 'fp-ts/lib/Either.js';
import { office, view } from '../view.js';
import { readRules } from './rules-at.js';

/** A day in the published calendars. */
export interface PublishedDay {
  readonly day: LocalDate;
  /** Whether the closed days contain the day; null if they are not published for the day. */
  readonly closed: boolean | null;
  /** Whether the day is in a special closure of the place (A51). */
  readonly closure: boolean;
  /** Whether the dispatch days contain the day; null if they are not published for the day. */
  readonly dispatch: boolean | null;
  /** Whether copies leave for the place on the day: never on a closed day of the headquarters or in a closure. */
  readonly leaves: boolean;
}

/** The calendars of a place in a month, as they are published. */
export interface PublishedMonth {
  /** Whether the place has published closed days. Without any, it has those of the headquarters (A52). */
  readonly ownClosedDays: boolean;
  readonly days: readonly PublishedDay[];
}

const isIn = (calendar: Calendar, day: LocalDate): boolean | null =>
  E.getOrElseW(() => null)(isListed(calendar, day));

export const findPublishedMonth = (location: LocationId, day: LocalDate, at: Instant) =>
  function* (): RunningQuery<PublishedMonth> {
    const { rules } = yield* readRules(at);
    const own = rules.closedDays.get(location);
    const main = headquarters(rules);
    const ordinary = own ?? (main && rules.closedDays.get(main.location)) ?? [];
    const closures = findClosures(rules.closures, location);
    const leaving = dispatchDaysTo(rules, location);
    return {
      ownClosedDays: own !== undefined,
      days: listDaysOfMonth(day).map((day) => ({
        day,
        closed: isIn(ordinary, day),
        closure: closures.some(({ from, until }) => from <= day && day <= until),
        dispatch: isIn(rules.dispatchDays, day),
        leaves: isSurelyListed(leaving, day),
      })),
    };
  };

/** The closed days, closures and dispatch days of a place in the month of a day (A50–A52, R53). */
export const publishedMonth = view(
  ['ある月の、公表された休館日と発送日', 'the published closed days and dispatch days of a month'],
  office,
  ['location', 'day'],
  ({ location, day }, at) => findPublishedMonth(location, day, at),
);
