import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type { Reservation } from '../../aggregates/index.js';
import { rule, type ReservationId } from '../../vocabulary/index.js';
import { refused, type Ruling } from '../rule.js';

export interface ReservationUnknown {
  readonly code: 'reservation-unknown';
  readonly reservation: ReservationId;
}

/** The reservation is not where it has to be for the command. */
export interface ReservationElsewhere {
  readonly code: 'reservation-elsewhere';
  readonly reservation: ReservationId;
  readonly is: Reservation['is'];
  readonly expected: readonly Reservation['is'][];
}

export const reservationIs = rule(
  {
    id: 'RESERVATION-1',
    en: 'The reservation is known, and is where the command needs it.',
    ja: '予約が存在し、その操作ができる状態にある。',
  },
  <Where extends Reservation['is']>(
    reservation: ReservationId,
    state: Reservation,
    ...expected: NonEmptyArray<Where>
  ): Ruling<ReservationUnknown | ReservationElsewhere, Extract<Reservation, { readonly is: Where }>> => {
    if (state.is === 'not-placed') return refused({ code: 'reservation-unknown', reservation });
    return (expected as readonly Reservation['is'][]).includes(state.is)
      ? E.right(state as Extract<Reservation, { readonly is: Where }>)
      : refused({ code: 'reservation-elsewhere', reservation, is: state.is, expected });
  },
);
