import type { DataOf } from '../events/index.js';
import { daysFromTo, type LocationId, type ClosedPlaces } from '../vocabulary/index.js';
import { publish, type Calendar } from './calendar.js';

/** A special closure of all places, or of the places in its list (A51). */
export type Closure = Omit<DataOf<'ClosureExtended'>, 'at'>;

export const findClosures = (closures: readonly Closure[], location: LocationId): readonly Closure[] =>
  closures.filter(({ places }) => places === 'all' || places.includes(location));

const isSameList = (one: ClosedPlaces, other: ClosedPlaces): boolean =>
  one === 'all' || other === 'all'
    ? one === other
    : one.length === other.length && one.every((place) => other.includes(place));

/** Whether this closure was announced before. The order of its places does not matter. */
export const isAnnounced = (
  { closures }: { readonly closures: readonly Closure[] },
  { places, from, until, dueOn }: Closure,
): boolean =>
  closures.some(
    (one) =>
      one.from === from && one.until === until && one.dueOn === dueOn && isSameList(one.places, places),
  );

/**
 * Adds all days of the closures to a calendar. With `listed: false`, removes these days from the calendar.
 */
export const addClosures = (calendar: Calendar, closures: readonly Closure[], listed: boolean): Calendar =>
  closures.reduce(
    (before, { from, until }) =>
      publish(before, { from, until, days: listed ? daysFromTo(from, until) : [] }),
    calendar,
  );
