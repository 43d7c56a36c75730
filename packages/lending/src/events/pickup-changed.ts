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

/** Stored format: a change needs a new version. A reservation has another pickup place (R72, R74, A32). */
export const PickupChanged = event(
  ['PickupChanged', '受取場所が変わった'],
  {
    at: Instant,
    reservation: ReservationId,
    title: TitleId,
    borrower: BorrowerId,
    location: LocationId,
    pickupClass: PickupClass,
    /**
     * The copy, if one is set aside at the headquarters: then the borrower gets a new notice. Null if the
     * reservation waits.
     */
    copy: orNull(CopyId),
    group: orNull(GroupId),
  },
  ['reservation', 'title', 'borrower', 'copy', 'group'],
);
