import { LocationId, ReservationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A copy reached the shelf of its branch (R52, R59). */
export const Arrive = command('Arrive', ['branch'], { reservation: ReservationId, location: LocationId });
export type Arrive = CommandOf<typeof Arrive>;
