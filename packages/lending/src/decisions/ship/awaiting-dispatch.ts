import type { Reservation } from '../../aggregates/index.js';
import type { ReservationId } from '../../vocabulary/index.js';
import {
  reservationIs,
  type ReservationElsewhere,
  type ReservationUnknown,
} from '../preconditions/reservation-is.js';
import { ruling, type Ruling } from '../rule.js';

export const awaitingDispatch = ruling(
  {
    id: 'SHIP-5',
    en: 'A copy leaves for a branch or a home after its notice. It can leave for a counter before the notice.',
    ja: '図書館と自宅へはメールの後に発送する。カウンターへはその前でも送れる。',
    guide: ['R51', 'R55', 'A52'],
  },
  (
    id: ReservationId,
    found: Reservation,
  ): Ruling<
    ReservationUnknown | ReservationElsewhere,
    Extract<Reservation, { readonly is: 'secured' | 'noticed' }>
  > =>
    'pickupClass' in found && found.pickupClass === 'counter'
      ? reservationIs(id, found, 'secured', 'noticed')
      : reservationIs(id, found, 'noticed'),
);
