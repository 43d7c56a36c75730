import * as t from 'io-ts';
import { ReservationId } from './ids.js';
import { PositiveCount } from './number.js';

/** A reservation in a reading order (読みたい順予約); smaller ranks come first. */
export const RankedReservation = t.exact(
  t.type({ reservation: ReservationId, rank: PositiveCount }),
  'the id of a reservation and its rank',
);
export type RankedReservation = t.TypeOf<typeof RankedReservation>;
