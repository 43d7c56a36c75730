import type { Reservation } from '../../aggregates/index.js';
import type { ReservationId } from '../../vocabulary/index.js';
import { refusedFor, ruling, type Ruling } from '../rule.js';

export interface ReservationKnown {
  readonly code: 'reservation-known';
  readonly reservation: ReservationId;
}

/** The new reservations of a command, and the earlier reservations with the same ids. */
interface NewLines {
  readonly lines: readonly { readonly reservation: ReservationId }[];
  readonly reservations: Readonly<Record<string, Reservation>>;
}

export const newReservations = ruling(
  { id: 'RESERVE-5', en: 'Each reservation has an id of its own.', ja: '予約番号は、予約ごとに異なる。' },
  ({ lines, reservations }: NewLines): Ruling<ReservationKnown> =>
    refusedFor(
      lines
        .map(({ reservation }) => reservation)
        .filter((id, index, ids) => reservations[id]?.is !== 'not-placed' || ids.indexOf(id) < index)
        .map((reservation) => ({ code: 'reservation-known', reservation })),
      { requested: lines.length },
    ),
);
