import { BorrowerId, LocalDate, orNone, ReservationId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** 休止: a reservation that waits keeps its place, and is passed over until a day comes (ours). */
export const SuspendReservation = command(
  ['SuspendReservation', '予約の休止'],
  ['patron', 'counter', 'general-materials'],
  {
    reservation: ReservationId,
    /** The borrower who asks, or the one whose file staff use; null when staff act at their desk. */
    borrower: orNone(BorrowerId),
    /** The first day on which it may get a copy again. */
    until: LocalDate,
  },
);
export type SuspendReservation = CommandOf<typeof SuspendReservation>;
