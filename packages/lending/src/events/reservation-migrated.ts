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
  orNull,
  PickupClass,
  reservationAtMigration,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A reservation of the old system was migrated with its progress
 * (ours).
 */
export const ReservationMigrated = event(
  ['ReservationMigrated', '予約が引き継がれた'],
  {
    at: Instant,
    reservation: ReservationId,
    title: TitleId,
    borrower: BorrowerId,
    location: LocationId,
    pickupClass: PickupClass,
    /**
     * The instant when the reservation was placed in the old system. This instant decides the position in the
     * queue. Of two reservations with the same instant, the one with the smaller rank comes first.
     */
    since: Instant,
    rank: Count,
    group: orNull(GroupId),
    /** Whether the reservation's turn in a reading order had come. */
    turnCame: t.boolean,
    statusAtMigration: reservationAtMigration({}),
    /** The copy that was set aside for it; null if the reservation waits. */
    copy: orNull(CopyId),
    loanClass: orNull(LendableClass),
    source: orNull(CopySource),
  },
  ['reservation', 'copy', 'title', 'borrower', 'group'],
);
