import type { LocalDate } from '../vocabulary/index.js';
import { monthAndDay } from './dates.js';

/** 4月11日(日)以降: from when a book may be fetched (R59). */
export const pickupFrom = (day: LocalDate): string => `${monthAndDay(day)}以降`;

/** 4月23日(金)まで: how long it waits (A42); （予定） while it has still to arrive. */
export const pickupUntil = (lastDay: LocalDate, isExpected: boolean): string =>
  `${monthAndDay(lastDay)}まで${isExpected ? '（予定）' : ''}`;
