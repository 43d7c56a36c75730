import * as t from 'io-ts';
import {
  BorrowerId,
  CopyId,
  GroupId,
  Instant,
  LocationId,
  orNone,
  RemovalReason,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. Staff took a copy out of circulation: nobody gets it until it is returned to
 * circulation. If it was set aside for a reservation, that waits again in its old place in the queue.
 */
export const RemovedFromCirculation = event(
  ['RemovedFromCirculation', '資料の利用が停止された'],
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    why: RemovalReason,
    /** Whether the copy still has to travel back to the headquarters. Its receipt there does not secure it. */
    travelsBack: t.boolean,
    /** The place that sends it back; null if it is at the headquarters or on its way there. */
    location: orNone(LocationId),
    reservation: orNone(ReservationId),
    borrower: orNone(BorrowerId),
    group: orNone(GroupId),
  },
  ['copy', 'title', 'reservation', 'borrower', 'group'],
);
