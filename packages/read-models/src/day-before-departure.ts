import type { LocalDate } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';

/** A copy leaves after this day: that of its notice, or yesterday if a dispatch was missed (R51, A27). */
export const dayBeforeDeparture = (noticedOn: LocalDate, today: LocalDate): LocalDate =>
  noticedOn < today ? addDays(today, -1) : noticedOn;
