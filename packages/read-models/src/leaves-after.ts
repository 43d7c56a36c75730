import type { LocalDate } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';

/** A copy leaves on the first dispatch day after its notice (R51, A27), or after yesterday if it was missed. */
export const leavesAfter = (noticedOn: LocalDate, today: LocalDate): LocalDate =>
  noticedOn < today ? addDays(today, -1) : noticedOn;
