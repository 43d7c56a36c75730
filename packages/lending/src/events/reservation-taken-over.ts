import * as t from 'io-ts';
import {
  BorrowerId,
  CopyId,
  CopySource,
  Count,
  GroupId,
  Instant,
  LendableClass,
  LocationId,
  orNone,
  PickupClass,
  reservationAtTakeOver,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. A reservation of the old system was migrated, as it was there (ours). */
export const ReservationTakenOver = event(
  ['ReservationTakenOver', '予約が引き継がれた'],
  {
    at: Instant,
    reservation: ReservationId,
    title: TitleId,
    borrower: BorrowerId,
    location: LocationId,
    pickupClass: PickupClass,
    /**
     * When it was placed in the old system. This decides the position in the queue; at the same instant, the
     * smaller rank comes first.
     */
    since: Instant,
    rank: Count,
    group: orNone(GroupId),
    /** Whether its turn in a reading order had come. */
    turnCame: t.boolean,
    stands: reservationAtTakeOver({}),
    /** The copy that was set aside for it; null if the reservation waits. */
    copy: orNone(CopyId),
    loanClass: orNone(LendableClass),
    source: orNone(CopySource),
  },
  ['reservation', 'copy', 'title', 'borrower', 'group'],
);
