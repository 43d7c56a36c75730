import {
  BorrowerId,
  CopyId,
  GroupId,
  Instant,
  LocalDate,
  LocationId,
  orNull,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A copy reached the shelf of its branch, or of its counter. */
export const ArrivedAtBranch = event(
  ['ArrivedAtBranch', '受取場所に到着した'],
  {
    at: Instant,
    on: LocalDate,
    reservation: ReservationId,
    copy: CopyId,
    title: TitleId,
    borrower: BorrowerId,
    location: LocationId,
    group: orNull(GroupId),
  },
  ['reservation', 'copy', 'title', 'borrower', 'group'],
);
