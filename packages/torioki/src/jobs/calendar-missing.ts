import type { LocalDate, LocationId } from '@torioki/lending';

/** A day that no published calendar covers, and the place whose days depend on it. */
export interface DayMissing {
  readonly calendar: 'dispatch-days' | 'closed-days';
  readonly day: LocalDate;
  readonly location: LocationId;
}

/** Nobody is told of books that are ready for some places, since no published calendar gives their days. */
export interface CalendarMissing extends Omit<DayMissing, 'location'> {
  readonly code: 'calendar-missing';
  /** What happened, where, and what to do. */
  readonly message: string;
  readonly locations: readonly LocationId[];
}

const published = {
  'dispatch-days': { days: 'dispatch days', by: 'publishDispatchDays' },
  'closed-days': { days: 'closed days', by: 'publishClosedDays' },
};

const calendarMissing = (
  { calendar, day }: DayMissing,
  locations: readonly LocationId[],
): CalendarMissing => {
  const { days, by } = published[calendar];
  return {
    code: 'calendar-missing',
    message:
      `The ${days} of ${day} are not published, so nobody is told of the books that are ready for ${locations.join(', ')}. ` +
      `Publish them with ${by}; the next run tells of it.`,
    calendar,
    day,
    locations,
  };
};

/** The calendars that are missing, each with the places that wait for it. */
export const calendarsMissing = (days: readonly DayMissing[]): readonly CalendarMissing[] => {
  const places = new Map<string, readonly [DayMissing, Set<LocationId>]>();
  for (const one of days) {
    const key = `${one.calendar} ${one.day}`;
    const [first, locations] = places.get(key) ?? [one, new Set<LocationId>()];
    places.set(key, [first, locations.add(one.location)]);
  }
  return [...places.values()].map(([first, locations]) => calendarMissing(first, [...locations].toSorted()));
};
