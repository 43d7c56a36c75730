import { LocationId, ReservationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A copy reached the shelf of its branch, or of its counter (R52, R59). */
export const Arrive = command(['Arrive', '到着の記録'], ['branch', 'counter'], {
  reservation: ReservationId,
  location: LocationId,
});
export type Arrive = CommandOf<typeof Arrive>;
