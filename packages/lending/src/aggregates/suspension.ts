import type { LocalDate } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';

/** The day until which a reservation is or was suspended; null if it was never suspended. */
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
