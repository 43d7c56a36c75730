import * as t from 'io-ts';
import {
  BorrowerId,
  GroupId,
  Instant,
  list,
  mostLines,
  PositiveCount,
  ReservationId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. Reservations are to be read in an order: 読みたい順予約 (R41, R44). */
export const ReadingOrderSet = event(
  ['ReadingOrderSet', '読みたい順が決まった'],
  1,
  {
    at: Instant,
    group: GroupId,
    borrower: BorrowerId,
    /** Smaller ranks first. */
    ranks: list(
      t.exact(t.type({ reservation: ReservationId, rank: PositiveCount }), 'a reservation and its rank'),
      'reservations with their ranks',
      mostLines,
    ),
  },
  ['group'],
);
