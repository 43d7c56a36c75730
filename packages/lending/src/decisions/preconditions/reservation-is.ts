import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { Reservation } from '../../aggregates/index.js';
import type { ReservationId } from '../../vocabulary/index.js';
import { found, refused, ruling, type Ruling } from '../rule.js';

export interface ReservationUnknown {
  readonly code: 'reservation-unknown';
  readonly reservation: ReservationId;
}

/** The reservation's status does not fit the command. */
export interface ReservationElsewhere {
  readonly code: 'reservation-elsewhere';
  readonly reservation: ReservationId;
  readonly is: Reservation['is'];
  readonly expected: readonly Reservation['is'][];
}

export const reservationIs = ruling(
  {
    id: 'RESERVATION-1',
    en: 'The reservation exists, and its state allows the command.',
    ja: '予約が存在し、その操作ができる状態にある。',
  },
  <Where extends Reservation['is']>(
    reservation: ReservationId,
    state: Reservation,
    ...expected: NonEmptyArray<Where>
  ): Ruling<ReservationUnknown | ReservationElsewhere, Extract<Reservation, { readonly is: Where }>> => {
    if (state.is === 'not-placed') return refused({ code: 'reservation-unknown', reservation });
    return (expected as readonly Reservation['is'][]).includes(state.is)
      ? found(state as Extract<Reservation, { readonly is: Where }>, { reservation, is: state.is, expected })
      : refused({ code: 'reservation-elsewhere', reservation, is: state.is, expected });
  },
);
