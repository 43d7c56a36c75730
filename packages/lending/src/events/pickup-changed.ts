import {
  BorrowerId,
  GroupId,
  Instant,
  LocationId,
  PickupClass,
  ReservationId,
  TitleId,
  orNone,
} from '../vocabulary/index.js';
import { event, type EventOf } from './event.js';

/** Stored format: version with care. A waiting reservation is to be picked up elsewhere (R72, A32). */
export const PickupChanged = event(
  'PickupChanged',
  1,
  {
    at: Instant,
    reservation: ReservationId,
    title: TitleId,
    borrower: BorrowerId,
    location: LocationId,
    pickupClass: PickupClass,
    group: orNone(GroupId),
  },
  ['reservation', 'title', 'borrower', 'group'],
);
export type PickupChanged = EventOf<typeof PickupChanged>;
