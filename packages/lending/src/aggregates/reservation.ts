import type { DataOf } from '../events/index.js';
import type { Instant, LocalDate } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';
import { addNotice, noPromises, type NoticedPromises, type Promises } from './promises.js';
import { keptAgainBy, reopenedBy, restoreReservation } from './restore-reservation.js';
import { undoEvents, type UndoneOf } from './undo-events.js';

type Placed = Omit<DataOf<'Reserved'>, 'at'>;
type WithCopy = Omit<DataOf<'Secured'>, 'at'>;
interface Hold {
  /** The length of the hold, in open days. */
  readonly holdOpenDays: number;
}
interface BeforeNotice extends Promises {
  /**
   * The instant when a promised copy was lost. Null if no promised copy was lost, or if a notice followed the
   * loss.
   */
  readonly copyLostAt: Instant | null;
  /**
   * Whether a notice promised the copy at an earlier pickup place, and the present place has had no notice
   * yet.
   */
  readonly isPromisedElsewhere: boolean;
}
type NoticedReservation = WithCopy & Hold & NoticedPromises;

/**
 * The progress of a reservation, from 予約中 to its end. A reservation for a counter stays `noticed` after its
 * notice, even while its copy is on the way to the counter. The aggregate `copy` has the copy's location
 * (R55).
 */
export type Reservation =
  | { readonly is: 'not-placed' }
  /** 予約中 */
  | ({ readonly is: 'waiting' } & Placed & BeforeNotice)
  /** Patrons see 貸出可能 in this state and in the next ones, up to `arrived`. */
  | ({ readonly is: 'secured'; readonly readySince: Instant } & WithCopy & BeforeNotice)
  | ({ readonly is: 'noticed'; readonly noticedOn: LocalDate } & NoticedReservation)
  | ({ readonly is: 'shipped' } & Pick<DataOf<'Shipped'>, 'on' | 'availableFrom'> & NoticedReservation)
  | ({ readonly is: 'arrived'; readonly arrivedOn: LocalDate } & NoticedReservation)
  | ({ readonly is: 'filled' | 'cancelled' | 'expired' | 'unfillable' } & Placed);

export const statusesWithCopy = ['secured', 'noticed', 'shipped', 'arrived'] as const;

export const openStatuses = ['waiting', ...statusesWithCopy] as const;

export type ReservationWithCopy = Extract<Reservation, { readonly is: (typeof statusesWithCopy)[number] }>;

const pickPlacedFields = ({
  reservation,
  title,
  borrower,
  location,
  pickupClass,
  group,
}: Placed): Placed => ({
  reservation,
  title,
  borrower,
  location,
  pickupClass,
  group,
});

const withCopy = (before: WithCopy): WithCopy => {
  const { copy, loanClass, source } = before;
  return { ...pickPlacedFields(before), copy, loanClass, source };
};

type PlacedReservation = Exclude<Reservation, { readonly is: 'not-placed' }>;

/** Applies an event to a reservation, unless the reservation was never placed. */
const changePlacedReservation =
  <Data>(after: (before: PlacedReservation, data: Data) => Reservation) =>
  (before: Reservation, data: Data): Reservation =>
    before.is === 'not-placed' ? before : after(before, data);

const endAs = (is: 'filled' | 'cancelled' | 'expired' | 'unfillable') =>
  changePlacedReservation((before) => ({ is, ...pickPlacedFields(before) }));

const promisesOf = (before: Reservation): Promises => {
  if (!('notices' in before)) return noPromises;
  const { notices, promisedUntil } = before;
  return { notices, promisedUntil };
};

const copyLostAt = (before: Reservation): Instant | null =>
  'copyLostAt' in before ? before.copyLostAt : null;

const isPromised = (before: Reservation): boolean =>
  'newest' in before || ('isPromisedElsewhere' in before && before.isPromisedElsewhere);

/** The reservation waits again. If a notice promised the lost copy, a mail must take the promise back. */
const waitsAgain = changePlacedReservation((before, { at }: Pick<DataOf<'TransitLost'>, 'at'>) => ({
  is: 'waiting',
  ...pickPlacedFields(before),
  ...promisesOf(before),
  copyLostAt: isPromised(before) ? at : copyLostAt(before),
  isPromisedElsewhere: false,
}));

/** Changes the pickup place. A copy that is set aside counts as ready from the instant of the change. */
const movePickup = (
  before: PlacedReservation,
  { at, location, pickupClass }: DataOf<'PickupChanged'>,
): Reservation => {
  const promises = {
    ...promisesOf(before),
    copyLostAt: copyLostAt(before),
    isPromisedElsewhere: isPromised(before),
  };
  return 'copy' in before
    ? { is: 'secured', ...withCopy(before), location, pickupClass, readySince: at, ...promises }
    : { is: 'waiting', ...pickPlacedFields(before), location, pickupClass, ...promises };
};

const addReadyNotice = (
  before: Reservation,
  data: DataOf<'ReadyNoticeSent' | 'ReadyNoticeNotSent'>,
): Reservation => {
  if (!('copy' in before)) return before;
  const { on, holdOpenDays } = data;
  if (before.is !== 'secured') return { ...before, ...addNotice(before, data), holdOpenDays };
  return { is: 'noticed', ...withCopy(before), ...addNotice(before, data), noticedOn: on, holdOpenDays };
};

const addWaitNotice = (
  before: Reservation,
  { notice }: DataOf<'WaitNoticeSent' | 'WaitNoticeNotSent'>,
): Reservation => ('copyLostAt' in before ? { ...before, notices: notice + 1, copyLostAt: null } : before);

const markShipped = (before: Reservation, { on, availableFrom }: DataOf<'Shipped'>): Reservation => {
  if (before.is !== 'noticed' || before.pickupClass === 'counter') return before;
  const { noticedOn: _, ...noticed } = before;
  return { ...noticed, is: 'shipped', on, availableFrom };
};

const markArrived = (before: Reservation, { on: arrivedOn }: DataOf<'ArrivedAtBranch'>): Reservation => {
  if (before.is !== 'shipped') return before;
  const { on: _, availableFrom: __, ...noticed } = before;
  return { ...noticed, is: 'arrived', arrivedOn };
};

const undoArrival = (
  before: Reservation,
  { back: { shippedOn: on, availableFrom } }: UndoneOf<'ArrivedAtBranch'>,
): Reservation => {
  if (before.is !== 'arrived') return before;
  const { arrivedOn: _, ...noticed } = before;
  return { ...noticed, is: 'shipped', on, availableFrom };
};

const undoDispatch = (before: Reservation, { back: { noticedOn } }: UndoneOf<'Shipped'>): Reservation => {
  if (before.is !== 'shipped' || noticedOn === null) return before;
  const { on: _, availableFrom: __, ...noticed } = before;
  return { ...noticed, is: 'noticed', noticedOn };
};

const undoSecuring = (before: Reservation): Reservation =>
  before.is === 'secured'
    ? {
        is: 'waiting',
        ...pickPlacedFields(before),
        ...promisesOf(before),
        copyLostAt: copyLostAt(before),
        isPromisedElsewhere: false,
      }
    : before;

const keepCopyAgain = (before: Reservation, undone: UndoneOf<'CameBack' | 'DeclaredLost'>): Reservation => {
  const kept = keptAgainBy(undone);
  return kept ? restoreReservation({ ...promisesOf(before), ...kept }) : before;
};

export const reservation = aggregateOf(
  'reservation',
  'reservation',
  fold<Reservation>({ is: 'not-placed' })({
    Reserved: (_, reserved) => ({
      is: 'waiting',
      ...pickPlacedFields(reserved),
      ...noPromises,
      copyLostAt: null,
      isPromisedElsewhere: false,
    }),
    PickupChanged: changePlacedReservation(movePickup),
    Secured: (before, given) => ({
      is: 'secured',
      ...withCopy(given),
      readySince: given.at,
      ...promisesOf(before),
      copyLostAt: copyLostAt(before),
      isPromisedElsewhere: false,
    }),
    ReadyNoticeSent: addReadyNotice,
    ReadyNoticeNotSent: addReadyNotice,
    WaitNoticeSent: addWaitNotice,
    WaitNoticeNotSent: addWaitNotice,
    Shipped: markShipped,
    ArrivedAtBranch: markArrived,
    TransitLost: waitsAgain,
    DeclaredLost: waitsAgain,
    RemovedFromCirculation: waitsAgain,
    CameBack: waitsAgain,
    PickedUp: endAs('filled'),
    Cancelled: endAs('cancelled'),
    HoldExpired: endAs('expired'),
    Unfillable: endAs('unfillable'),
    Undone: undoEvents<Reservation>({
      ArrivedAtBranch: undoArrival,
      Shipped: undoDispatch,
      Secured: undoSecuring,
      PickedUp: (before, undone) => {
        const reopened = reopenedBy(undone);
        return reopened ? restoreReservation(reopened) : before;
      },
      CameBack: keepCopyAgain,
      DeclaredLost: keepCopyAgain,
    }),
  }),
);
