import { fold } from './fold.js';
import { lastStepOf } from './last-step.js';
import { reservation, type Reservation } from './reservation.js';
import { transport, type Transport } from './transport.js';
import { undoEvents } from './undo-events.js';

/** A reservation with the way of its copy, and whether a copy was ever secured for it. */
export type TransportedReservation = Reservation & {
  readonly transport: Transport;
  readonly wasSecured: boolean;
};

const initial: TransportedReservation = {
  ...reservation.initial,
  transport: transport.initial,
  wasSecured: false,
};

const wasSecured = fold(false)({
  Secured: () => true,
  Undone: undoEvents<boolean>({ Secured: (_, { back }) => back.wasSecured }),
});

/** A reservation with the way of its copy, its last event, and its state before that event. */
export const lastStepOfReservation = lastStepOf('reservation', 'reservation', {
  initial,
  types: [...new Set([...reservation.types, ...transport.types])],
  evolve: (before, event) => ({
    ...reservation.evolve(before, event),
    transport: transport.evolve(before.transport, event),
    wasSecured: wasSecured.evolve(before.wasSecured, event),
  }),
});
