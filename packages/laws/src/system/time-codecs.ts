import * as t from 'io-ts';

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  );
};

const isHour = (text: string): boolean =>
  /^.{10}T([01]\d|2[0-3]):[0-5]\d$/.test(text) && isDay(text.slice(0, 10));

const textThat = (holds: (text: string) => boolean, otherwise: string) => {
  const is = (value: unknown): value is string => typeof value === 'string' && holds(value);
  return new t.Type<string, string, unknown>(
    otherwise,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context, otherwise)),
    t.identity,
  );
};

/** A day of the calendar: `2021-04-03`. */
export const day = textThat(isDay, 'not a day like 2021-04-03');

/** An hour of a day of the calendar: `2021-04-03T10:00`. */
export const hour = textThat(isHour, 'not an hour like 2021-04-03T10:00');
