import type { LocalDate } from '../vocabulary/index.js';
import { formatDateForReader } from './dates.js';

/** Formats the first day of pickup: 4月11日(日)以降 (R59). */
export const formatPickupFrom = (day: LocalDate, today: LocalDate): string =>
  `${formatDateForReader(day, today)}以降`;

/** Formats the last day of the hold: 4月23日(金)まで (A42). Adds （予定） until the book arrives. */
export const formatPickupUntil = (lastDay: LocalDate, isExpected: boolean, today: LocalDate): string =>
  `${formatDateForReader(lastDay, today)}まで${isExpected ? '（予定）' : ''}`;
