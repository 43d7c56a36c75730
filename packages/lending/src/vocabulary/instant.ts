import * as t from 'io-ts';
import { makeBranded } from './branded.js';
import { inJapanese } from './in-japanese.js';
import { dateOfEpochDay, epochDay, isCalendarDate, type LocalDate } from './local-date.js';

const form = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

/** A moment in UTC to the millisecond, YYYY-MM-DDTHH:mm:ss.sssZ. Later instants compare as greater texts. */
export const Instant = makeBranded<'Instant'>(
  ['an instant in UTC, as YYYY-MM-DDTHH:mm:ss.sssZ', '協定世界時で 2021-04-01T09:00:00.000Z のように書く'],
  40,
  form,
  (text) => isCalendarDate(text.slice(0, 10)),
);
export type Instant = t.TypeOf<typeof Instant>;

/** A time of day on a wall clock, HH:mm. */
export const LocalTime = makeBranded<'LocalTime'>(
  ['a time of day, as HH:mm', '20:00 のように書く'],
  5,
  /^(?:[01]\d|2[0-3]):[0-5]\d$/,
);
export type LocalTime = t.TypeOf<typeof LocalTime>;

/**
 * The time zones that a library can use for its dates (A49), in minutes ahead of UTC. They have no summer
 * time.
 */
const minutesAheadOfUtc = { 'Asia/Tokyo': 540 } as const;

export const TimeZone = inJapanese(
  t.keyof(minutesAheadOfUtc, 'the time zone of the policy, Asia/Tokyo'),
  '「Asia/Tokyo」と書く',
);
export type TimeZone = t.TypeOf<typeof TimeZone>;

const millisecondsPerDay = 86_400_000;

const millisecondOfDay = (instant: string): number =>
  Number(instant.slice(11, 13)) * 3_600_000 +
  Number(instant.slice(14, 16)) * 60_000 +
  Number(instant.slice(17, 19)) * 1_000 +
  Number(instant.slice(20, 23));

/** Milliseconds since 1970-01-01T00:00:00.000Z. */
export const epochMilliseconds = (instant: Instant): number =>
  epochDay(instant.slice(0, 10) as LocalDate) * millisecondsPerDay + millisecondOfDay(instant);

const localMilliseconds = (instant: Instant, zone: TimeZone): number =>
  epochMilliseconds(instant) + minutesAheadOfUtc[zone] * 60_000;

/** The date in the time zone at an instant. */
export const localDate = (instant: Instant, zone: TimeZone): LocalDate =>
  dateOfEpochDay(Math.floor(localMilliseconds(instant, zone) / millisecondsPerDay));

const two = (value: number): string => String(value).padStart(2, '0');

/** The time in the time zone at an instant. */
export const localTime = (instant: Instant, zone: TimeZone): LocalTime => {
  const minutes = Math.floor(localMilliseconds(instant, zone) / 60_000);
  const ofDay = minutes - Math.floor(minutes / 1_440) * 1_440;
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}` as LocalTime;
};

/** The instant of a date and a time (HH:mm) in the zone. */
export const instantAt = (date: LocalDate, time: LocalTime, zone: TimeZone): Instant => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const sinceEpoch = epochDay(date) * 1_440 + hours * 60 + minutes - minutesAheadOfUtc[zone];
  const day = Math.floor(sinceEpoch / 1_440);
  const ofDay = sinceEpoch - day * 1_440;
  return `${dateOfEpochDay(day)}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}:00.000Z` as Instant;
};

/** The time from one instant to another in minutes, with fractions. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  (epochMilliseconds(to) - epochMilliseconds(from)) / 60_000;

/** The first instant of a minute. A mail and the record of its outcome both use the rules at this instant. */
export const beginningOfMinute = (at: Instant): Instant => `${at.slice(0, 16)}:00.000Z` as Instant;
