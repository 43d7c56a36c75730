import type { DataOf } from '../events/index.js';
import type { Instant, LocalDate } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';

type Placed = Omit<DataOf<'Reserved'>, 'at'>;
type WithCopy = Omit<DataOf<'Secured'>, 'at'>;
interface Hold {
  /** Open days that the copy waits for its borrower. */
  readonly holdOpenDays: number;
}

/**
 * Where a reservation stands, from 予約中 to its end. A reservation for a counter waits there from its notice on,
 * whether its copy was carried there or not; the copy knows where it is (R55).
 */
export type Reservation =
  | { readonly is: 'not-placed' }
  /** 予約中 */
  | ({ readonly is: 'waiting' } & Placed)
  /** 貸出可能, from here to 'arrived'. */
  | ({ readonly is: 'secured'; readonly readySince: Instant } & WithCopy)
  | ({ readonly is: 'noticed'; readonly noticedOn: LocalDate } & WithCopy & Hold)
  | ({ readonly is: 'shipped' } & WithCopy & Hold)
  | ({ readonly is: 'arrived'; readonly arrivedOn: LocalDate } & WithCopy & Hold)
  | ({ readonly is: 'filled' | 'cancelled' | 'expired' | 'unfillable' } & Placed);

/** Where a reservation that has a copy stands. */
export const haveCopy = ['secured', 'noticed', 'shipped', 'arrived'] as const;

/** Where a reservation that has not ended stands. */
export const open = ['waiting', ...haveCopy] as const;

export type Awaited = Extract<Reservation, { readonly is: (typeof haveCopy)[number] }>;

const placed = ({ reservation, title, borrower, location, pickupClass, group }: Placed): Placed => ({
  reservation,
  title,
  borrower,
  location,
  pickupClass,
  group,
});

const withCopy = (before: WithCopy): WithCopy => {
  const { copy, loanClass, source } = before;
  return { ...placed(before), copy, loanClass, source };
};

const secured = (given: WithCopy, readySince: Instant): Reservation => ({
  is: 'secured',
  ...withCopy(given),
  readySince,
});

type Known = Exclude<Reservation, { readonly is: 'not-placed' }>;

/** What an event makes of a reservation once it was placed. */
const known =
  <Data>(after: (before: Known, data: Data) => Reservation) =>
  (before: Reservation, data: Data): Reservation =>
    before.is === 'not-placed' ? before : after(before, data);

const now = (is: 'waiting' | 'filled' | 'cancelled' | 'expired' | 'unfillable') =>
  known((before) => ({ is, ...placed(before) }));

/** If a copy is set aside, it is ready at the new place from now on. */
const moved = (before: Known, { at, location, pickupClass }: DataOf<'PickupChanged'>): Reservation =>
  'copy' in before
    ? secured({ ...before, location, pickupClass }, at)
    : { is: 'waiting', ...placed(before), location, pickupClass };

const noticed = (
  before: Reservation,
  { on, holdOpenDays }: DataOf<'ReadyNoticeSent' | 'ReadyNoticeNotSent'>,
): Reservation =>
  'copy' in before ? { is: 'noticed', ...withCopy(before), noticedOn: on, holdOpenDays } : before;

const shipped = (before: Reservation): Reservation => {
  if (before.is !== 'noticed' || before.pickupClass === 'counter') return before;
  const { noticedOn: _, ...noticed } = before;
  return { ...noticed, is: 'shipped' };
};

export const reservation = aggregateOf(
  'reservation',
  'reservation',
  fold<Reservation>({ is: 'not-placed' })({
    Reserved: (_, reserved) => ({ is: 'waiting', ...placed(reserved) }),
    PickupChanged: known(moved),
    Secured: (_, given) => secured(given, given.at),
    ReadyNoticeSent: noticed,
    ReadyNoticeNotSent: noticed,
    Shipped: shipped,
    ArrivedAtBranch: (before, { on }) =>
      before.is === 'shipped' ? { ...before, is: 'arrived', arrivedOn: on } : before,
    TransitLost: now('waiting'),
    DeclaredLost: now('waiting'),
    RemovedFromCirculation: now('waiting'),
    CameBack: now('waiting'),
    PickedUp: now('filled'),
    Cancelled: now('cancelled'),
    HoldExpired: now('expired'),
    Unfillable: now('unfillable'),
  }),
);
