import { BorrowerId, orNone, ReservationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** 再開: a suspended reservation is passed over no longer, before its day comes (ours). */
export const ResumeReservation = command(
  ['ResumeReservation', '休止した予約の再開'],
  ['patron', 'counter', 'general-materials'],
  {
    reservation: ReservationId,
    /** The borrower who asks, or the one whose file staff use; null when staff act at their desk. */
    borrower: orNone(BorrowerId),
  },
);
export type ResumeReservation = CommandOf<typeof ResumeReservation>;
