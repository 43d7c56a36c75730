import type { CopyAdded, PickedUp, Secured } from '../events/index.js';
import type { CopyId, LocationId } from '../vocabulary/index.js';
import { aggregate } from './aggregate.js';

type Held = Omit<CopyAdded['data'], 'at'>;
type SetAside = Omit<Secured['data'], 'at'>;

/** Where a copy is. */
export type Copy =
  | { readonly is: 'not-held' }
  /** 在架 */
  | ({ readonly is: 'on-shelf' } & Held)
  /** 別置, and after the notice on the hold shelf. */
  | ({ readonly is: 'set-aside' } & SetAside)
  | ({ readonly is: 'in-transit-out' } & SetAside)
  | ({ readonly is: 'at-branch' } & SetAside)
  /** 貸出中 */
  | ({ readonly is: 'on-loan' } & Held & Pick<PickedUp['data'], 'loan'>)
  | ({ readonly is: 'in-transit-back'; readonly from: LocationId } & Held);

const held = ({ copy, title, loanClass, source }: Held): Held => ({ copy, title, loanClass, source });

const setAside = ({
  reservation,
  copy,
  title,
  borrower,
  location,
  pickupClass,
  loanClass,
  source,
  group,
}: SetAside): SetAside => ({
  reservation,
  copy,
  title,
  borrower,
  location,
  pickupClass,
  loanClass,
  source,
  group,
});

const isAway = (copy: Copy): boolean => copy.is === 'in-transit-out' || copy.is === 'at-branch';

export const copy = (id: CopyId) =>
  aggregate({
    name: 'copy',
    types: [
      'CopyAdded',
      'Secured',
      'Shipped',
      'ArrivedAtBranch',
      'PickedUp',
      'Returned',
      'CheckedIn',
      'Cancelled',
    ],
    of: ['copy', id],
    initial: { is: 'not-held' },
    evolve: (before, event): Copy => {
      if (event.type === 'CopyAdded') return { is: 'on-shelf', ...held(event.data) };
      if (before.is === 'not-held') return before;
      switch (event.type) {
        case 'Secured':
          return { is: 'set-aside', ...setAside(event.data) };
        case 'Shipped':
          return 'reservation' in before ? { is: 'in-transit-out', ...setAside(before) } : before;
        case 'ArrivedAtBranch':
          return 'reservation' in before ? { is: 'at-branch', ...setAside(before) } : before;
        case 'PickedUp':
          return { is: 'on-loan', ...held(before), loan: event.data.loan };
        case 'Returned':
          return event.data.travelsBack
            ? { is: 'in-transit-back', ...held(before), from: event.data.location }
            : { is: 'on-shelf', ...held(before) };
        case 'CheckedIn':
          return { is: 'on-shelf', ...held(before) };
        case 'Cancelled':
          return isAway(before)
            ? { is: 'in-transit-back', ...held(before), from: event.data.location }
            : { is: 'on-shelf', ...held(before) };
      }
    },
  });
