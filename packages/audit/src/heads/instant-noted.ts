import { instantAt, type Instant, type LocalDate, type LocalTime, type TimeZone } from '@torioki/lending';

/**
 * The first instant that a day, or a day and an hour, may mean. Local times are read in a zone; with `Z` or an offset they
 * are taken as given.
 */
export const instantNoted = (noted: string, zone: TimeZone): Instant => {
  const [, date = '', time = '00:00', offset] =
    /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(?::\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/.exec(noted) ?? [];
  return offset === undefined
    ? instantAt(date as LocalDate, time as LocalTime, zone)
    : (new Date(`${date}T${time}:00.000${offset}`).toISOString() as Instant);
};
