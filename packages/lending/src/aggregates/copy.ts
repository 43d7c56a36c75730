import type { DataOf } from '../events/index.js';
import type { LibraryId, LocationId } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';

type Held = Omit<DataOf<'CopyAdded'>, 'at'>;
type SetAside = Omit<DataOf<'Secured'>, 'at'>;

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
  | ({ readonly is: 'on-loan' } & Held & Pick<DataOf<'PickedUp'>, 'loan'>)
  /** 協力 */
  | ({ readonly is: 'lent-to-library'; readonly library: LibraryId } & Held)
  /** At a place that has to send it back. */
  | ({ readonly is: 'to-send-back'; readonly from: LocationId } & Held)
  /** On its way back from a place or from a library. */
  | ({ readonly is: 'in-transit-back'; readonly from: LocationId | null } & Held)
  | ({ readonly is: 'missing' } & Held)
  | ({ readonly is: 'withdrawn' } & Held);

type Known = Exclude<Copy, { readonly is: 'not-held' }>;

const held = ({ copy, title, loanClass, source }: Held): Held => ({ copy, title, loanClass, source });

const setAside = ({ at: _, ...secured }: DataOf<'Secured'>): SetAside => secured;

/** Where a copy goes when its loan or reservation ends: to the shelf, or, from elsewhere, on its way back. */
const freed = (
  before: Known,
  { travelsBack, location }: Pick<DataOf<'Returned'>, 'travelsBack' | 'location'>,
): Copy =>
  travelsBack ? { is: 'to-send-back', ...held(before), from: location } : { is: 'on-shelf', ...held(before) };

const moved =
  (is: 'in-transit-out' | 'at-branch') =>
  (before: Known): Copy =>
    'reservation' in before ? { ...before, is } : before;

/** What an event makes of a copy that is held. */
const known =
  <Data>(after: (before: Known, data: Data) => Copy) =>
  (before: Copy, data: Data): Copy =>
    before.is === 'not-held' ? before : after(before, data);

const onShelf = known((before) => ({ is: 'on-shelf', ...held(before) }));
const missing = known((before) => ({ is: 'missing', ...held(before) }));

export const copy = aggregateOf(
  'copy',
  'copy',
  fold<Copy>({ is: 'not-held' })({
    CopyAdded: (_, added) => ({ is: 'on-shelf', ...held(added) }),
    LoanClassChanged: known((before, { loanClass }) => ({
      is: before.is === 'missing' ? 'missing' : 'on-shelf',
      ...held(before),
      loanClass,
    })),
    Secured: known((_, secured) => ({ is: 'set-aside', ...setAside(secured) })),
    PickupChanged: known((before, { location, pickupClass }) =>
      'reservation' in before ? { ...before, location, pickupClass } : before,
    ),
    Shipped: known(moved('in-transit-out')),
    ArrivedAtBranch: known(moved('at-branch')),
    TransitLost: missing,
    PickedUp: known((before, { loan }) => ({ is: 'on-loan', ...held(before), loan })),
    Returned: known(freed),
    ReturnShipped: known((before, { location }) => ({
      is: 'in-transit-back',
      ...held(before),
      from: location,
    })),
    CheckedIn: onShelf,
    Cancelled: known(freed),
    HoldExpired: known(freed),
    LentToLibrary: known((before, { library }) => ({ is: 'lent-to-library', ...held(before), library })),
    ReturnedByLibrary: known((before) => ({ is: 'in-transit-back', ...held(before), from: null })),
    DeclaredLost: missing,
    Found: onShelf,
    Withdrawn: known((before) => ({ is: 'withdrawn', ...held(before) })),
  }),
);
