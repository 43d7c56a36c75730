import { ReservationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Ends a reservation for whose title no copy is left (A21). */
export const DeclareUnfillable = command(
  ['DeclareUnfillable', '用意できないことの記録'],
  ['clock', 'general-materials'],
  {
    reservation: ReservationId,
  },
);
export type DeclareUnfillable = CommandOf<typeof DeclareUnfillable>;
