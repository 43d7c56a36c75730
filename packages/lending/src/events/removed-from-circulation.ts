import * as t from 'io-ts';
import {
  BorrowerId,
  CopyId,
  GroupId,
  Instant,
  LocationId,
  orNull,
  RemovalReason,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. Staff took a copy out of circulation, until they return it to
 * circulation. If it was set aside for a reservation, the reservation waits again in its old position in the
 * queue.
 */
export const RemovedFromCirculation = event(
  ['RemovedFromCirculation', '資料の利用が停止された'],
  {
    at: Instant,
    copy: CopyId,
    title: TitleId,
    why: RemovalReason,
    /** Whether the copy still has to travel back to the headquarters. It is not secured when it arrives. */
    travelsBack: t.boolean,
    /** The place that sends the copy back; null if the copy is at the headquarters or on its way there. */
    location: orNull(LocationId),
    reservation: orNull(ReservationId),
    borrower: orNull(BorrowerId),
    group: orNull(GroupId),
  },
  ['copy', 'title', 'reservation', 'borrower', 'group'],
);
