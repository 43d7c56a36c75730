import type { LocalDate } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';

/**
 * A prepared copy leaves on the first dispatch day after this day: the day of its notice (R51, A27), or yesterday if a
 * dispatch day was missed.
 */
export const leavesAfter = (noticedOn: LocalDate, today: LocalDate): LocalDate =>
  noticedOn < today ? addDays(today, -1) : noticedOn;
