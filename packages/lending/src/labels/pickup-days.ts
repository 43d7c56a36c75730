import type { LocalDate } from '../vocabulary/index.js';
import { formatDateForReader } from './dates.js';

/** 4月11日(日)以降: the first day of pickup (R59). */
export const formatPickupFrom = (day: LocalDate, today: LocalDate): string =>
  `${formatDateForReader(day, today)}以降`;

/** 4月23日(金)まで: the last day of the hold (A42). With （予定） until the book arrives. */
export const formatPickupUntil = (lastDay: LocalDate, isExpected: boolean, today: LocalDate): string =>
  `${formatDateForReader(lastDay, today)}まで${isExpected ? '（予定）' : ''}`;
