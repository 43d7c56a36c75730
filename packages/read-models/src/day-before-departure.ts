import type { LocalDate } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';

/**
 * A copy leaves after this day: the day of its notice or, if it has missed a dispatch since, yesterday (R51,
 * A27).
 */
export const dayBeforeDeparture = (noticedOn: LocalDate, today: LocalDate): LocalDate =>
  noticedOn < today ? addDays(today, -1) : noticedOn;
