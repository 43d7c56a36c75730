import { lastStepOf } from './last-step.js';
import { reservation } from './reservation.js';
import { transport } from './transport.js';

/** A reservation's last event, and the way of its copy before that event. */
export const lastStepOfReservation = lastStepOf('reservation', 'reservation', {
  ...transport,
  types: [...new Set([...reservation.types, ...transport.types])],
});
