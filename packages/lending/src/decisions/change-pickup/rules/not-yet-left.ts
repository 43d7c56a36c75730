import type { Reservation } from '../../../aggregates/index.js';
import type { Actor, ReservationId } from '../../../vocabulary/index.js';
import {
  reservationIs,
  type ReservationElsewhere,
  type ReservationUnknown,
} from '../../preconditions/reservation-is.js';
import { found, refused, ruling, type Ruling } from '../../rule.js';

export interface PickupSettled {
  readonly code: 'pickup-settled';
  readonly reservation: ReservationId;
  readonly is: Reservation['is'];
}

type Placed = Extract<Reservation, { readonly reservation: ReservationId }>;
type Movable = Extract<Reservation, { readonly is: 'waiting' | 'secured' | 'noticed' }>;

export const notYetLeft = ruling(
  {
    id: 'CHANGE-PICKUP-1',
    en: 'The pickup place of a waiting reservation can be changed. The general materials section can also change it while the reservation is 貸出可能 and the copy has not left.',
    ja: '一般資料の担当は、資料が発送されるまで「貸出可能」の予約の受取場所も変えられる。他の者は予約中のものに限る。',
    guide: ['R73', 'R74'],
  },
  (
    { role }: Actor,
    given: Placed,
  ): Ruling<PickupSettled | ReservationElsewhere | ReservationUnknown, Movable> => {
    const { reservation } = given;
    if (role === 'general-materials')
      return reservationIs(reservation, given, 'waiting', 'secured', 'noticed');
    return given.is === 'waiting'
      ? found(given, { reservation, role, is: given.is })
      : refused({ code: 'pickup-settled', reservation, is: given.is });
  },
);
