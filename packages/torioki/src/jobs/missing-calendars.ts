import type { LocationId } from '@torioki/lending';
import { libraryError, type CalendarOfDay, type MailTrouble } from '../answers/library-error.js';

/** A day that no published calendar covers, and the pickup location whose days depend on it. */
export interface DayMissing extends CalendarOfDay {
  readonly location: LocationId;
}

/** The missing calendars, each with the pickup locations that wait for it. */
export const listMissingCalendars = (days: readonly DayMissing[]): readonly MailTrouble[] => {
  const places = new Map<string, CalendarOfDay & { readonly locations: Set<LocationId> }>();
  for (const { calendar, day, location } of days) {
    const key = `${calendar} ${day}`;
    const { locations } = places.get(key) ?? { locations: new Set() };
    places.set(key, { calendar, day, locations: locations.add(location) });
  }
  return [...places.values()].map((one) =>
    libraryError('calendar-missing', { ...one, locations: [...one.locations].toSorted() }),
  );
};
