import type { LocalDate } from '../vocabulary/index.js';
import { formatDateForReader } from './dates.js';

/**
 * The words on the buttons for suspending, and those for suspended reservations. The guide has no words for
 * them.
 */
export const suspensionWords = {
  suspend: '休止',
  resume: '再開',
  /** For example 休止中（4月20日(火)に再開）. `until` is the first day when a copy may be secured for it again. */
  suspended: (until: LocalDate, today: LocalDate): string =>
    `休止中（${formatDateForReader(until, today)}に再開）`,
} as const;
