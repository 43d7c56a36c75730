import { lastStepOf } from './last-step.js';
import { reservation, type Reservation } from './reservation.js';
import { transport, type Transport } from './transport.js';

/** A reservation with the way of its copy. */
export type TransportedReservation = Reservation & { readonly transport: Transport };

const initial: TransportedReservation = { ...reservation.initial, transport: transport.initial };

/** A reservation with the way of its copy, its last event, and its state before that event. */
export const lastStepOfReservation = lastStepOf('reservation', 'reservation', {
  initial,
  types: [...new Set([...reservation.types, ...transport.types])],
  evolve: (before, event) => ({
    ...reservation.evolve(before, event),
    transport: transport.evolve(before.transport, event),
  }),
});
