import { LocationId, ReservationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A copy reached the shelf of its branch, or of its counter (R52, R59). */
export const Arrive = command('Arrive', ['branch', 'counter'], {
  reservation: ReservationId,
  location: LocationId,
});
export type Arrive = CommandOf<typeof Arrive>;
