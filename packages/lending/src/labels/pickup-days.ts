import type { LocalDate } from '../vocabulary/index.js';
import { dateReadOn } from './dates.js';

/** 4月11日(日)以降: from when a book may be fetched (R59). */
export const pickupFrom = (day: LocalDate, today: LocalDate): string => `${dateReadOn(day, today)}以降`;

/** 4月23日(金)まで: how long it waits (A42); （予定） while it has still to arrive. */
export const pickupUntil = (lastDay: LocalDate, isExpected: boolean, today: LocalDate): string =>
  `${dateReadOn(lastDay, today)}まで${isExpected ? '（予定）' : ''}`;
