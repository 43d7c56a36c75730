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

/** Stored format: version with care. A reservation has another pickup place (R72, R74, A32). */
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
     * The copy that is set aside at the headquarters, or null. With a copy, the borrower gets a new notice.
     */
    copy: orNull(CopyId),
    group: orNull(GroupId),
  },
  ['reservation', 'title', 'borrower', 'copy', 'group'],
);
