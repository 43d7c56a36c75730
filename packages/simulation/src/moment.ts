import { instantAt, type Instant, type LocalDate, type LocalTime } from '@torioki/lending';
import { epochMilliseconds } from '@torioki/lending/vocabulary';
import type { Dice } from './dice.js';

/** The earliest and the latest time of day for an action. */
export type Hours = readonly [LocalTime, LocalTime];

const hours = (from: string, until: string): Hours => [from as LocalTime, until as LocalTime];

export const onTheWeb = hours('06:00', '23:55');
export const atTheCounter = hours('09:30', '18:45');
export const atTheShelves = hours('09:00', '11:00');
export const beforeOpening = hours('08:30', '09:00');
export const byNight = hours('00:05', '00:30');
export const byMail = hours('20:00', '20:02');

export const clockAt = (day: LocalDate, time: string): Instant =>
  instantAt(day, time as LocalTime, 'Asia/Tokyo');

/** A random moment of a day between two hours. */
export const randomMoment = (day: LocalDate, [from, until]: Hours, dice: Dice): Instant => {
  const [first, last] = [from, until].map((time) => epochMilliseconds(clockAt(day, time)));
  return new Date(dice.between(first ?? 0, last ?? 0)).toISOString() as Instant;
};
