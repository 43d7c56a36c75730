import { BorrowerId, LocationId, orNone, ReservationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/**
 * 変更: another pickup place, while 予約中, in a reading order for all that are; by general materials until the copy
 * leaves (R72, R74, A22, A32).
 */
export const ChangePickup = command(
  ['ChangePickup', '受取場所の変更'],
  ['patron', 'counter', 'general-materials'],
  {
    reservation: ReservationId,
    /** The borrower who asks, or the one whose file staff use; null when staff act at their desk. */
    borrower: orNone(BorrowerId),
    location: LocationId,
  },
);
export type ChangePickup = CommandOf<typeof ChangePickup>;
