import { storeError, type StoreError } from '@torioki/event-store';
import { because } from '@torioki/event-store/adapter';
import { Instant, instantAt, LocalDate, LocalTime, type TimeZone } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';

const form = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}(?:\.\d{1,3})?))?(Z|[+-]\d{2}:\d{2})?)?$/;

const wrong = E.left(
  storeError('invalid-input', {
    path: 'instant',
    ...because(
      'instant',
      'must be a day like 2021-04-06, or a time like 2021-04-06T18:30; add Z or +09:00 if the time is not in the time zone of the library',
      '2021-04-06 か 2021-04-06T18:30 のように書く',
    ),
  }),
);

const parseWithOffset = (text: string): E.Either<StoreError, Instant> => {
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? wrong : E.right(at.toISOString() as Instant);
};

const parseLocalTime = (
  day: LocalDate,
  time: string,
  seconds: string,
  zone: TimeZone,
): E.Either<StoreError, Instant> => {
  if (!LocalTime.is(time) || Number(seconds) >= 60) return wrong;
  const minute = Date.parse(instantAt(day, time, zone));
  return E.right(new Date(minute + Number(seconds) * 1_000).toISOString() as Instant);
};

/** The last millisecond of a day. */
const endOfDay = (day: LocalDate, zone: TimeZone): Instant =>
  new Date(Date.parse(instantAt(addDays(day, 1), '00:00' as LocalTime, zone)) - 1).toISOString() as Instant;

/**
 * Parses an instant. A day without a time means the end of the day. A time without an offset is local time in
 * the zone.
 */
export const parseInstant = (text: string, zone: TimeZone): E.Either<StoreError, Instant> => {
  const [, day, time, seconds = '00', offset] = form.exec(text) ?? [];
  if (!LocalDate.is(day)) return wrong;
  if (time === undefined) return E.right(endOfDay(day, zone));
  return offset === undefined
    ? parseLocalTime(day, time, seconds, zone)
    : parseWithOffset(`${day}T${time}:${seconds}${offset}`);
};
