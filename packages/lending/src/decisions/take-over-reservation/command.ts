import * as t from 'io-ts';
import {
  BorrowerId,
  CopyId,
  Count,
  derived,
  GroupId,
  Instant,
  LocationId,
  orNone,
  reservationAtTakeOver,
  ReservationId,
  TitleId,
} from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** Takes over a reservation of the old system, whether it waits there or a copy is set aside for it (ours). */
export const TakeOverReservation = command(['TakeOverReservation', '予約の引継ぎ'], ['general-materials'], {
  reservation: derived('reservation', ReservationId),
  title: TitleId,
  borrower: BorrowerId,
  location: LocationId,
  /** When it was placed in the old system. */
  since: Instant,
  /** Of reservations of one instant the smaller rank comes first. */
  rank: Count,
  group: orNone(GroupId),
  /** Whether its turn in the reading order has come. */
  turnCame: t.boolean,
  stands: reservationAtTakeOver({ copy: CopyId }),
});
export type TakeOverReservation = CommandOf<typeof TakeOverReservation>;
