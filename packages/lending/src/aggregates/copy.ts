import type { CopyAdded, PickedUp, Returned, Secured } from '../events/index.js';
import type { CopyId, LibraryId, LocationId } from '../vocabulary/index.js';
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
  /** 協力 */
  | ({ readonly is: 'lent-to-library'; readonly library: LibraryId } & Held)
  /** At a place, which has to send it back. */
  | ({ readonly is: 'to-send-back'; readonly from: LocationId } & Held)
  /** Sent by a place, or by a library. */
  | ({ readonly is: 'in-transit-back'; readonly from: LocationId | null } & Held)
  | ({ readonly is: 'missing' } & Held)
  | ({ readonly is: 'withdrawn' } & Held);

type Known = Exclude<Copy, { readonly is: 'not-held' }>;

const held = ({ copy, title, loanClass, source }: Held): Held => ({ copy, title, loanClass, source });

const setAside = ({ at: _, ...secured }: Secured['data']): SetAside => secured;

/** Where a copy goes whose loan or reservation ends: the shelf, or from elsewhere the way back. */
const freed = (
  before: Known,
  { travelsBack, location }: Pick<Returned['data'], 'travelsBack' | 'location'>,
): Copy =>
  travelsBack ? { is: 'to-send-back', ...held(before), from: location } : { is: 'on-shelf', ...held(before) };

const moved = (before: Known, is: 'in-transit-out' | 'at-branch'): Copy =>
  'reservation' in before ? { ...before, is } : before;

export const copy = (id: CopyId) =>
  aggregate({
    name: 'copy',
    types: [
      'CopyAdded',
      'LoanClassChanged',
      'Secured',
      'PickupChanged',
      'Shipped',
      'ArrivedAtBranch',
      'TransitLost',
      'PickedUp',
      'Returned',
      'ReturnShipped',
      'CheckedIn',
      'Cancelled',
      'HoldExpired',
      'LentToLibrary',
      'ReturnedByLibrary',
      'DeclaredLost',
      'Found',
      'Withdrawn',
    ],
    of: ['copy', id],
    initial: { is: 'not-held' },
    evolve: (before, event): Copy => {
      if (event.type === 'CopyAdded') return { is: 'on-shelf', ...held(event.data) };
      if (before.is === 'not-held') return before;
      switch (event.type) {
        case 'LoanClassChanged':
          return {
            is: before.is === 'missing' ? 'missing' : 'on-shelf',
            ...held(before),
            loanClass: event.data.loanClass,
          };
        case 'Secured':
          return { is: 'set-aside', ...setAside(event.data) };
        case 'PickupChanged': {
          const { location, pickupClass } = event.data;
          return 'reservation' in before ? { ...before, location, pickupClass } : before;
        }
        case 'Shipped':
          return moved(before, 'in-transit-out');
        case 'ArrivedAtBranch':
          return moved(before, 'at-branch');
        case 'PickedUp':
          return { is: 'on-loan', ...held(before), loan: event.data.loan };
        case 'Returned':
        case 'Cancelled':
        case 'HoldExpired':
          return freed(before, event.data);
        case 'ReturnShipped':
          return { is: 'in-transit-back', ...held(before), from: event.data.location };
        case 'LentToLibrary':
          return { is: 'lent-to-library', ...held(before), library: event.data.library };
        case 'ReturnedByLibrary':
          return { is: 'in-transit-back', ...held(before), from: null };
        case 'TransitLost':
        case 'DeclaredLost':
          return { is: 'missing', ...held(before) };
        case 'CheckedIn':
        case 'Found':
          return { is: 'on-shelf', ...held(before) };
        case 'Withdrawn':
          return { is: 'withdrawn', ...held(before) };
      }
    },
  });
