import { fold } from './fold.js';
import { lastStepOf } from './last-step.js';
import { reservationDates, type ReservationDates } from './reservation-dates.js';
import { reservation, type Reservation } from './reservation.js';
import { suspension } from './suspension.js';
import { transport, type Transport } from './transport.js';
import { undoEvents } from './undo-events.js';

/**
 * A reservation with the transport and the dates of its copy. `wasSecured` is true once any copy was secured
 * for it.
 */
export type TransportedReservation = Reservation & {
  readonly transport: Transport;
  readonly dates: ReservationDates;
  readonly wasSecured: boolean;
};

const initial: TransportedReservation = {
  ...reservation.initial,
  transport: transport.initial,
  dates: reservationDates.initial,
  wasSecured: false,
};

const wasSecured = fold(false)({
  Secured: () => true,
  Undone: undoEvents<boolean>({ Secured: (_, { back }) => back.wasSecured }),
});

/**
 * The last step of a reservation, with the transport and the dates of the copy before and after it. A suspension
 * is a step, too.
 */
export const lastStepOfReservation = lastStepOf('reservation', 'reservation', {
  initial,
  types: [
    ...new Set([...reservation.types, ...transport.types, ...reservationDates.types, ...suspension.types]),
  ],
  evolve: (before, event) => ({
    ...reservation.evolve(before, event),
    transport: transport.evolve(before.transport, event),
    dates: reservationDates.evolve(before.dates, event),
    wasSecured: wasSecured.evolve(before.wasSecured, event),
  }),
});
