import type { LocalDate } from '../vocabulary/index.js';
import { dateReadOn } from './dates.js';

/** 4月11日(日)以降: the first day of pickup (R59). */
export const pickupFrom = (day: LocalDate, today: LocalDate): string => `${dateReadOn(day, today)}以降`;

/** 4月23日(金)まで: the last day of the hold (A42). With （予定） until the book arrives. */
export const pickupUntil = (lastDay: LocalDate, isExpected: boolean, today: LocalDate): string =>
  `${dateReadOn(lastDay, today)}まで${isExpected ? '（予定）' : ''}`;
