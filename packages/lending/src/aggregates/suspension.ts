import type { LocalDate } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';

/** Until which day a reservation is suspended, or was; null unless it was ever so. */
export interface Suspension {
  readonly suspendedUntil: LocalDate | null;
}

export const suspension = aggregateOf(
  'suspension',
  'reservation',
  fold<Suspension>({ suspendedUntil: null })({
    ReservationSuspended: (_, { until }) => ({ suspendedUntil: until }),
    ReservationResumed: () => ({ suspendedUntil: null }),
  }),
);
