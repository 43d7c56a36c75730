import * as t from 'io-ts';
import {
  BorrowerId,
  CopyId,
  CopySource,
  Count,
  GroupId,
  Instant,
  LendableClass,
  list,
  LocalDate,
  LocationId,
  mostDays,
  oneOf,
  orNull,
  PickupClass,
  PositiveCount,
  PromisedDays,
  promisingWhy,
  ReservationId,
} from '../vocabulary/index.js';

/**
 * The transport of a set-aside copy to its pickup place. `since` is the instant when the copy was set aside,
 * or left.
 */
const WayOfCopy = t.union([
  t.exact(t.type({ is: t.literal('set-aside'), since: Instant })),
  t.exact(
    t.type({
      is: t.literal('under-way'),
      shippedOn: LocalDate,
      /** The first day of pickup at a branch; null elsewhere. */
      availableFrom: orNull(LocalDate),
      /** The instant when the copy left. */
      since: Instant,
    }),
  ),
  t.exact(t.type({ is: t.literal('arrived'), arrivedOn: LocalDate })),
]);
export type WayOfCopy = t.TypeOf<typeof WayOfCopy>;

const beforeNotice = { copyLostAt: orNull(Instant), isPromisedElsewhere: t.boolean };

const withCopy = {
  copy: CopyId,
  loanClass: LendableClass,
  source: CopySource,
  securedAt: Instant,
  transport: WayOfCopy,
};

const newest = t.exact(
  t.type({
    on: LocalDate,
    why: promisingWhy,
    promised: PromisedDays,
    closedDays: list(LocalDate, 'dates', mostDays),
    reason: orNull(oneOf('no-address', 'bounced', 'no-calendar')),
  }),
);

const waiting = t.exact(t.type({ is: t.literal('waiting'), ...beforeNotice }));
const secured = t.exact(
  t.type({ is: t.literal('secured'), ...beforeNotice, ...withCopy, readySince: Instant }),
);
const noticed = t.exact(
  t.type({
    is: t.literal('noticed'),
    ...withCopy,
    /** The day of the first notice about the copy. */
    noticedOn: LocalDate,
    newest,
    expectedOn: orNull(LocalDate),
    holdOpenDays: PositiveCount,
  }),
);

const placed = {
  reservation: ReservationId,
  borrower: BorrowerId,
  group: orNull(GroupId),
  location: LocationId,
  pickupClass: PickupClass,
};

/** A reservation before its pickup, with its positions among the reservations that are open now. */
export const ReservationBeforePickup = t.exact(
  t.type({
    ...placed,
    /** The instant when the reservation was placed. */
    placedAt: Instant,
    /** The rank among the migrated reservations of the same instant; null for other reservations. */
    rank: orNull(Count),
    /** The number of open reservations before it in the queue of its title. */
    ahead: Count,
    /** The number of open reservations before it under the same pseudonym. */
    aheadOfBorrower: Count,
    /** The rank in its reading order; null without a reading order. */
    rankInOrder: orNull(PositiveCount),
    turnCame: t.boolean,
    suspendedUntil: orNull(LocalDate),
    wasSecured: t.boolean,
    notices: Count,
    promisedUntil: orNull(LocalDate),
    /** If the reservation was `waiting`, the borrower picked up a copy from the shelf. */
    progress: t.union([waiting, secured, noticed]),
  }),
);
export type ReservationBeforePickup = t.TypeOf<typeof ReservationBeforePickup>;

/** A reservation with its copy, before the copy came back undelivered or was lost. */
export const KeptReservation = t.exact(t.type({ ...placed, progress: t.union([secured, noticed]) }));
export type KeptReservation = t.TypeOf<typeof KeptReservation>;
