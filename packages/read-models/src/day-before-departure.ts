import type { LocalDate } from '@torioki/lending';
import { addDays } from '@torioki/lending/vocabulary';

/**
 * The day after which a copy can leave: the day of its notice or, if the notice is older, yesterday (R51,
 * A27).
 */
export const dayBeforeDeparture = (noticedOn: LocalDate, today: LocalDate): LocalDate =>
  noticedOn < today ? addDays(today, -1) : noticedOn;
