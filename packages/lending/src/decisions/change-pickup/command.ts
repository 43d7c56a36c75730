import { BorrowerId, LocationId, orNone, ReservationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** 変更: another pickup place, while 予約中, by general materials until it leaves; in a reading order, for all that are 予約中 (R72, R74, A22, A32). */
export const ChangePickup = command('ChangePickup', ['patron', 'counter', 'general-materials'], {
  reservation: ReservationId,
  /** The borrower who asks, or in whose file staff act; null when staff act at their desk. */
  borrower: orNone(BorrowerId),
  location: LocationId,
});
export type ChangePickup = CommandOf<typeof ChangePickup>;
