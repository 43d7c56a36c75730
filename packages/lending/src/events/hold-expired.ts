import * as t from 'io-ts';
import {
  BorrowerId,
  CopyId,
  GroupId,
  Instant,
  LocationId,
  PickupClass,
  ReservationId,
  TitleId,
  orNull,
} from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A hold ended without a pickup (A42, A43). */
export const HoldExpired = event(
  ['HoldExpired', '取置期間が終わった'],
  {
    at: Instant,
    reservation: ReservationId,
    title: TitleId,
    borrower: BorrowerId,
    copy: CopyId,
    location: LocationId,
    pickupClass: PickupClass,
    /** Whether the copy still has to travel back to the headquarters (A40). */
    travelsBack: t.boolean,
    group: orNull(GroupId),
  },
  ['reservation', 'copy', 'title', 'borrower', 'group'],
);
