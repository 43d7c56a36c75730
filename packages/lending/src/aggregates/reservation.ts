import type { PickupChanged, Reserved, Secured } from '../events/index.js';
import type { Instant, LocalDate, ReservationId } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

type Placed = Omit<Reserved['data'], 'at'>;
type WithCopy = Omit<Secured['data'], 'at'>;
interface Hold {
  /** Open days that the copy waits for its borrower. */
  readonly holdOpenDays: number;
}

/**
 * Where a reservation stands, from 予約中 to its end. What is for a counter waits there from its notice on, whether its
 * copy was carried there or not: where that is, the copy knows (R55).
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

/** Where a reservation stands that has a copy. */
export const haveCopy = ['secured', 'noticed', 'shipped', 'arrived'] as const;

/** Where it stands until it ends. */
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

/** A copy that is set aside is from then on ready at the new place. */
const moved = (
  before: Exclude<Reservation, { is: 'not-placed' }>,
  { at, location, pickupClass }: PickupChanged['data'],
): Reservation =>
  'copy' in before
    ? secured({ ...before, location, pickupClass }, at)
    : { is: 'waiting', ...placed(before), location, pickupClass };

const ended = {
  PickedUp: 'filled',
  Cancelled: 'cancelled',
  HoldExpired: 'expired',
  Unfillable: 'unfillable',
} as const;

export const reservation = (id: ReservationId) =>
  aggregate({
    name: 'reservation',
    types: [
      'Reserved',
      'PickupChanged',
      'Secured',
      'ReadyNoticeSent',
      'ReadyNoticeNotSent',
      'Shipped',
      'ArrivedAtBranch',
      'TransitLost',
      'DeclaredLost',
      'PickedUp',
      'Cancelled',
      'HoldExpired',
      'Unfillable',
    ],
    of: ['reservation', id],
    initial: { is: 'not-placed' },
    evolve: (before, event): Reservation => {
      if (event.type === 'Reserved') return { is: 'waiting', ...placed(event.data) };
      if (event.type === 'Secured') return secured(event.data, event.data.at);
      if (before.is === 'not-placed') return before;
      switch (event.type) {
        case 'PickupChanged':
          return moved(before, event.data);
        case 'TransitLost':
        case 'DeclaredLost':
          return { is: 'waiting', ...placed(before) };
        case 'PickedUp':
        case 'Cancelled':
        case 'HoldExpired':
        case 'Unfillable':
          return { is: ended[event.type], ...placed(before) };
        case 'ReadyNoticeSent':
        case 'ReadyNoticeNotSent': {
          const { on, holdOpenDays } = event.data;
          return 'copy' in before
            ? { is: 'noticed', ...withCopy(before), noticedOn: on, holdOpenDays }
            : before;
        }
        case 'Shipped':
          return shipped(before);
        case 'ArrivedAtBranch':
          return before.is === 'shipped' ? { ...before, is: 'arrived', arrivedOn: event.data.on } : before;
      }
    },
  });

const shipped = (before: Reservation): Reservation => {
  if (before.is !== 'noticed' || before.pickupClass === 'counter') return before;
  const { noticedOn: _, ...noticed } = before;
  return { ...noticed, is: 'shipped' };
};
