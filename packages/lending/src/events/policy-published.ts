import { Policy } from '../policy/index.js';
import { Instant, LocalDate } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A policy was published that applies from a day on (R106). */
export const PolicyPublished = event(['PolicyPublished', '運用規則が公表された'], {
  at: Instant,
  from: LocalDate,
  policy: Policy,
});
