import * as t from 'io-ts';
import {
  BorrowerId,
  CommandId,
  CopyId,
  Count,
  GroupId,
  Instant,
  LoanId,
  LocalDate,
  LocationId,
  orNull,
  RemovalReason,
  ReservationId,
  TitleId,
} from '../vocabulary/index.js';
import { CopyBeforeLoss } from './copy-before-loss.js';
import { event } from './event.js';
import { LoanBeforeReturn } from './loan-before-return.js';
import { ReservationBeforePickup, KeptReservation } from './reservation-before-pickup.js';

/** The restored situation, by the type of the event that no longer counts. */
const back = t.union([
  t.exact(t.type({ is: t.literal('Renewed'), renewals: Count, dueDate: LocalDate })),
  t.exact(
    t.type({
      is: t.literal('ReturnShipped'),
      /** The place that must send the copy back. */
      location: LocationId,
      removed: orNull(RemovalReason),
      since: Instant,
    }),
  ),
  t.exact(
    t.type({
      is: t.literal('ArrivedAtBranch'),
      shippedOn: LocalDate,
      /** The first day of pickup at a branch; null elsewhere. */
      availableFrom: orNull(LocalDate),
      since: Instant,
    }),
  ),
  t.exact(
    t.type({
      is: t.literal('Shipped'),
      /** The day of the copy's first notice for this place; null before it. */
      noticedOn: orNull(LocalDate),
      since: Instant,
    }),
  ),
  t.exact(
    t.type({
      is: t.literal('Secured'),
      /** The pickup place of the reservation. */
      location: LocationId,
      securedAt: Instant,
      /** Whether an earlier copy was secured for the reservation. */
      wasSecured: t.boolean,
      since: Instant,
    }),
  ),
  t.exact(
    t.type({
      is: t.literal('PickedUp'),
      /** The instant when the situation of the copy began. */
      since: Instant,
      /** Null if the copy came from the shelf and filled no reservation. */
      reservation: orNull(ReservationBeforePickup),
    }),
  ),
  t.exact(
    t.type({
      is: t.literal('Returned'),
      /** The instant when the loan began. */
      since: Instant,
      /** The instant of the pseudonym's last return apart from this one; null if there was none. */
      lastReturn: orNull(Instant),
      loan: LoanBeforeReturn,
    }),
  ),
  t.exact(
    t.type({
      is: t.literal('RemovedFromCirculation'),
      /** Whether the copy was on the shelf. Otherwise its place had to send it back. */
      isOnShelf: t.boolean,
      since: Instant,
    }),
  ),
  t.exact(
    t.type({
      is: t.literal('ReceivedAtHeadquarters'),
      receivedAt: Instant,
      /** `location` is null if another library sent the copy. */
      situation: t.union([
        t.exact(t.type({ is: t.literal('to-send-back'), location: LocationId })),
        t.exact(t.type({ is: t.literal('in-transit-back'), location: orNull(LocationId) })),
      ]),
      removed: orNull(RemovalReason),
      since: Instant,
      /** The instant when the copy began to wait for its way back. */
      comingBackSince: Instant,
    }),
  ),
  t.exact(
    t.type({
      is: t.literal('CameBack'),
      receivedAt: Instant,
      /** The instant when the copy left. */
      since: Instant,
      reservation: KeptReservation,
    }),
  ),
  t.exact(
    t.type({
      is: t.literal('DeclaredLost'),
      /** The instant when the situation of the copy began. */
      since: Instant,
      situation: CopyBeforeLoss,
    }),
  ),
]);

/**
 * Stored format: a change needs a new version. A mistake was taken back: one event of an earlier command no
 * longer counts. `back` names this event, and contains the restored situation.
 */
export const Undone = event(
  ['Undone', '直前の操作が取り消された'],
  {
    at: Instant,
    /** The command that recorded the event. */
    command: CommandId,
    loan: orNull(LoanId),
    reservation: orNull(ReservationId),
    copy: CopyId,
    title: TitleId,
    borrower: orNull(BorrowerId),
    group: orNull(GroupId),
    back,
  },
  ['loan', 'reservation', 'copy', 'title', 'borrower', 'group'],
);
