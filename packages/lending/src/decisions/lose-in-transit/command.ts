import { ReservationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/**
 * A copy did not reach the place to which it was sent; its reservation waits again in its old place in the queue
 * (A55).
 */
export const LoseInTransit = command(
  ['LoseInTransit', '輸送中の紛失の記録'],
  ['branch', 'dispatch', 'general-materials'],
  {
    reservation: ReservationId,
  },
);
export type LoseInTransit = CommandOf<typeof LoseInTransit>;
