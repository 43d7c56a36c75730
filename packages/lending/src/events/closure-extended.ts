import { Instant, LocalDate } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. The library closes for a while; what was due or held in that time is due or held later (A51). */
export const ClosureExtended = event('ClosureExtended', 1, {
  at: Instant,
  from: LocalDate,
  until: LocalDate,
  /** The day on which everything is due that was due from the first closed day to the day before it. */
  dueOn: LocalDate,
});
