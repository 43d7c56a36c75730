import { aggregateOf } from './aggregate.js';
import { reservationDates, type ReservationDates } from './reservation-dates.js';
import { reservation, type Reservation } from './reservation.js';
import { transport, type Transport } from './transport.js';

/** A reservation before its pickup, with the way and the dates of its copy. */
export interface ReservationWithDates extends ReservationDates {
  readonly state: Reservation;
  readonly transport: Transport;
}

const types = [...reservation.types, ...transport.types, ...reservationDates.types] as const;
type Types = Exclude<(typeof types)[number], 'PickedUp' | 'LoanMigrated'>;

/** The state of a reservation directly before its pickup; the pickup itself changes nothing. */
export const reservationBeforePickup = aggregateOf('reservation before its pickup', 'reservation', {
  initial: {
    state: reservation.initial,
    transport: transport.initial,
    ...reservationDates.initial,
  },
  types: [...new Set(types)].filter((type): type is Types => type !== 'PickedUp' && type !== 'LoanMigrated'),
  evolve: (before, event): ReservationWithDates => ({
    ...reservationDates.evolve(before, event),
    state: reservation.evolve(before.state, event),
    transport: transport.evolve(before.transport, event),
  }),
});
