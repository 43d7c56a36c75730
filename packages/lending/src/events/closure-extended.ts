import { Instant, LocalDate } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. The library closes for a while; due dates and holds that fall in that time move
 * (A51).
 */
export const ClosureExtended = event(['ClosureExtended', '臨時休館が公表された'], 1, {
  at: Instant,
  from: LocalDate,
  until: LocalDate,
  /** The new due date of everything that was due from the first closed day to the day before this one. */
  dueOn: LocalDate,
});
