import type { Instant, LocalDate, LocationId } from '@torioki/lending';
import {
  computeOnce,
  dispatchDaysTo,
  findClosedDays,
  isClosed,
  publishedUntil,
  type Calendar,
} from '@torioki/lending/aggregates';
import type { RunningQuery } from '@torioki/projection';
import { office, view } from '../view.js';
import { readRules } from './rules-at.js';

/** The last published days of a place. */
export interface CalendarOfPlace {
  readonly location: LocationId;
  readonly name: string;
  /**
   * The last day until which all closed days from today on are published; null if they are not published for
   * today.
   */
  readonly closedDaysUntil: LocalDate | null;
  /** The same for the dispatch days; always null for a counter. */
  readonly dispatchDaysUntil: LocalDate | null;
}

/** The calendars of the places that are not closed, in the order of their addition. */
export const listCalendars = (at: Instant, branch?: LocationId) =>
  function* (): RunningQuery<readonly CalendarOfPlace[]> {
    const { rules, today } = yield* readRules(at);
    const findLastDay = computeOnce((calendar: Calendar) => publishedUntil(calendar, today));
    return [...rules.locations.values()]
      .filter((place) => !isClosed(place, today) && (branch ?? place.location) === place.location)
      .map(({ location, name, pickupClass }) => ({
        location,
        name,
        closedDaysUntil: findLastDay(findClosedDays(rules, location)),
        dispatchDaysUntil: pickupClass === 'counter' ? null : findLastDay(dispatchDaysTo(rules, location)),
      }));
  };

/**
 * The last published day of each place's calendars (A50, R53). Publish the next calendars before this day:
 * later days cannot be promised. A branch sees only its own calendars.
 */
export const calendars = view(
  ['各受取場所の、公表された暦の最後の日', 'the last published days of each place'],
  [...office, 'dispatch', 'branch'],
  [],
  (_, at, own) => listCalendars(at, own),
);
