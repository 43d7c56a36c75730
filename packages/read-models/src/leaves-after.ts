import { addDays, type LocalDate } from '@torioki/lending';

/**
 * The day after which a prepared copy leaves with the next dispatch: that of its notice (R51, A27), or yesterday when a
 * dispatch day was missed.
 */
export const leavesAfter = (noticedOn: LocalDate, today: LocalDate): LocalDate =>
  noticedOn < today ? addDays(today, -1) : noticedOn;
