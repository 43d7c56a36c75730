import { BorrowerId, GroupId, Instant, ReservationId, TitleId, orNull } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A reservation cannot be filled: its title has no copies left.
 */
export const Unfillable = event(
  ['Unfillable', '用意できないとされた'],
  {
    at: Instant,
    reservation: ReservationId,
    title: TitleId,
    borrower: BorrowerId,
    group: orNull(GroupId),
  },
  ['reservation', 'title', 'borrower', 'group'],
);
