import type { LocalDate } from '../vocabulary/index.js';
import { dateReadOn } from './dates.js';

/** What buttons are called, and what a patron reads of a suspended reservation. The guide has no words for it. */
export const suspensionWords = {
  suspend: '休止',
  resume: '再開',
  /** 休止中（4月20日(火)に再開）: the day on which it may get a copy again. */
  suspended: (until: LocalDate, today: LocalDate): string => `休止中（${dateReadOn(until, today)}に再開）`,
} as const;
