import type { Reserved, Secured } from '../events/index.js';
import type { LocalDate, ReservationId } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

type Placed = Omit<Reserved['data'], 'at'>;
type WithCopy = Omit<Secured['data'], 'at'>;

/** Where a reservation stands, from 予約中 to its end. */
export type Reservation =
  | { readonly is: 'not-placed' }
  /** 予約中 */
  | ({ readonly is: 'waiting' } & Placed)
  /** 貸出可能, from here to 'arrived'. */
  | ({ readonly is: 'secured' } & WithCopy)
  | ({ readonly is: 'noticed'; readonly noticedOn: LocalDate } & WithCopy)
  | ({ readonly is: 'shipped' } & WithCopy)
  | ({ readonly is: 'arrived' } & WithCopy)
  | ({ readonly is: 'filled' } & Placed)
  | ({ readonly is: 'cancelled' } & Placed);

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

export const reservation = (id: ReservationId) =>
  aggregate({
    name: 'reservation',
    types: [
      'Reserved',
      'Secured',
      'ReadyNoticeSent',
      'ReadyNoticeNotSent',
      'Shipped',
      'ArrivedAtBranch',
      'PickedUp',
      'Cancelled',
    ],
    of: ['reservation', id],
    initial: { is: 'not-placed' },
    evolve: (before, event): Reservation => {
      if (event.type === 'Reserved') return { is: 'waiting', ...placed(event.data) };
      if (event.type === 'Secured') return { is: 'secured', ...withCopy(event.data) };
      if (before.is === 'not-placed') return before;
      switch (event.type) {
        case 'PickedUp':
          return { is: 'filled', ...placed(before) };
        case 'Cancelled':
          return { is: 'cancelled', ...placed(before) };
        case 'ReadyNoticeSent':
        case 'ReadyNoticeNotSent':
          return 'copy' in before ? { is: 'noticed', ...withCopy(before), noticedOn: event.data.on } : before;
        case 'Shipped':
          return 'copy' in before ? { is: 'shipped', ...withCopy(before) } : before;
        case 'ArrivedAtBranch':
          return 'copy' in before ? { is: 'arrived', ...withCopy(before) } : before;
      }
    },
  });
