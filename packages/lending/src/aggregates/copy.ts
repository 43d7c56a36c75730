import type { DataOf } from '../events/index.js';
import type { LibraryId, LocationId, RemovalReason } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';

type Held = Omit<DataOf<'CopyAdded'>, 'at'>;
/**
 * The reason why staff removed a copy from circulation; null if it circulates. The mark stays while the copy
 * travels or is missing.
 */
interface Marked {
  readonly removed: RemovalReason | null;
}
type SetAside = Omit<DataOf<'Secured'>, 'at'>;

export type Copy =
  | { readonly is: 'not-held' }
  /** 在架 */
  | ({ readonly is: 'on-shelf' } & Held)
  /** 別置; on the hold shelf after the notice. */
  | ({ readonly is: 'set-aside' } & SetAside)
  | ({ readonly is: 'in-transit-out' } & SetAside)
  | ({ readonly is: 'at-branch' } & SetAside)
  /** 貸出中 */
  | ({ readonly is: 'on-loan' } & Held & Pick<DataOf<'PickedUp'>, 'loan'>)
  /** 協力 */
  | ({ readonly is: 'lent-to-library'; readonly library: LibraryId } & Held)
  /** At a place that must send it back. */
  | ({ readonly is: 'to-send-back'; readonly from: LocationId } & Held & Marked)
  /** On its way back from a place or another library. */
  | ({ readonly is: 'in-transit-back'; readonly from: LocationId | null } & Held & Marked)
  /** At the headquarters, and out of circulation. */
  | ({ readonly is: 'removed'; readonly removed: RemovalReason } & Held)
  | ({ readonly is: 'missing' } & Held & Marked)
  | ({ readonly is: 'withdrawn' } & Held);

type Known = Exclude<Copy, { readonly is: 'not-held' }>;

const held = ({ copy, title, loanClass, source }: Held): Held => ({ copy, title, loanClass, source });

const setAside = ({ at: _, ...secured }: DataOf<'Secured'>): SetAside => secured;

/** The status of a copy after its loan or reservation: on the shelf, or on its way back. */
const freed = (
  before: Known,
  { travelsBack, location }: Pick<DataOf<'Returned'>, 'travelsBack' | 'location'>,
): Copy =>
  travelsBack
    ? { is: 'to-send-back', ...held(before), from: location, removed: null }
    : { is: 'on-shelf', ...held(before) };

const moved =
  (is: 'in-transit-out' | 'at-branch') =>
  (before: Known): Copy =>
    'reservation' in before ? { ...before, is } : before;

/** Applies an event only to a copy that is held. */
const known =
  <Data>(after: (before: Known, data: Data) => Copy) =>
  (before: Copy, data: Data): Copy =>
    before.is === 'not-held' ? before : after(before, data);

const markOf = (before: Known): RemovalReason | null => ('removed' in before ? before.removed : null);

const onShelf = known((before) => ({ is: 'on-shelf', ...held(before) }));
const missing = known((before) => ({ is: 'missing', ...held(before), removed: markOf(before) }));

/** The copy is at the headquarters again: on the shelf, or out of circulation. */
const received = known((before, { removed }: Marked) =>
  removed === null ? { is: 'on-shelf', ...held(before) } : { is: 'removed', ...held(before), removed },
);

const removed = (before: Known, { why, travelsBack, location }: DataOf<'RemovedFromCirculation'>): Copy => {
  if (before.is === 'to-send-back' || before.is === 'in-transit-back') return { ...before, removed: why };
  return travelsBack && location !== null
    ? { is: 'to-send-back', ...held(before), from: location, removed: why }
    : { is: 'removed', ...held(before), removed: why };
};

const circulatesAgain = (before: Known, { isOnShelf }: DataOf<'ReturnedToCirculation'>): Copy => {
  if (isOnShelf) return { is: 'on-shelf', ...held(before) };
  return 'removed' in before && before.is !== 'removed' ? { ...before, removed: null } : before;
};

const classChanged = (before: Known, { loanClass }: DataOf<'LoanClassChanged'>): Copy =>
  before.is === 'missing' || before.is === 'removed'
    ? { ...before, loanClass }
    : { is: 'on-shelf', ...held(before), loanClass };

export const copy = aggregateOf(
  'copy',
  'copy',
  fold<Copy>({ is: 'not-held' })({
    CopyAdded: (_, added) => ({ is: 'on-shelf', ...held(added) }),
    LoanClassChanged: known(classChanged),
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
      removed: markOf(before),
    })),
    CheckedIn: received,
    CameBack: onShelf,
    RemovedFromCirculation: known(removed),
    ReturnedToCirculation: known(circulatesAgain),
    Cancelled: known(freed),
    HoldExpired: known(freed),
    LentToLibrary: known((before, { library }) => ({ is: 'lent-to-library', ...held(before), library })),
    ReturnedByLibrary: known((before) => ({
      is: 'in-transit-back',
      ...held(before),
      from: null,
      removed: null,
    })),
    DeclaredLost: missing,
    Found: received,
    Withdrawn: known((before) => ({ is: 'withdrawn', ...held(before) })),
  }),
);
