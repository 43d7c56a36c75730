import type { DataOf } from '../events/index.js';
import type { LibraryId, LocationId, RemovalReason } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';
import { copyKeptAgainBy, setAsideBefore } from './restore-reservation.js';
import { undoEvents, type UndoneOf } from './undo-events.js';

type Held = Omit<DataOf<'CopyAdded'>, 'at'>;
/**
 * The reason why staff removed a copy from circulation; null if it circulates. The reason is kept while the
 * copy travels back or is missing.
 */
interface RemovalMark {
  readonly removed: RemovalReason | null;
}
type SetAside = Omit<DataOf<'Secured'>, 'at'>;

export type Copy =
  | { readonly is: 'not-held' }
  /** 在架 */
  | ({ readonly is: 'on-shelf' } & Held)
  /** Set aside for a reservation: 別置 before the notice, and on the hold shelf afterwards. */
  | ({ readonly is: 'set-aside' } & SetAside)
  | ({ readonly is: 'in-transit-out' } & SetAside)
  | ({ readonly is: 'at-branch' } & SetAside)
  /** 貸出中 */
  | ({ readonly is: 'on-loan' } & Held & Pick<DataOf<'PickedUp'>, 'loan'>)
  /** 協力 */
  | ({ readonly is: 'lent-to-library'; readonly library: LibraryId } & Held)
  /** At a place that must send it back. */
  | ({ readonly is: 'to-send-back'; readonly from: LocationId } & Held & RemovalMark)
  /** On its way back from a place or another library. */
  | ({ readonly is: 'in-transit-back'; readonly from: LocationId | null } & Held & RemovalMark)
  /** At the headquarters, and out of circulation. */
  | ({ readonly is: 'removed'; readonly removed: RemovalReason } & Held)
  | ({ readonly is: 'missing' } & Held & RemovalMark)
  | ({ readonly is: 'withdrawn' } & Held);

/** A copy that the library has or had. */
export type HeldCopyState = Exclude<Copy, { readonly is: 'not-held' }>;

const pickHeldFields = ({ copy, title, loanClass, source }: Held): Held => ({
  copy,
  title,
  loanClass,
  source,
});

const setAside = ({ at: _, ...secured }: DataOf<'Secured'>): SetAside => secured;

/** The status of a copy after its loan or reservation: on the shelf, or on its way back. */
const freeCopy = (
  before: HeldCopyState,
  { travelsBack, location }: Pick<DataOf<'Returned'>, 'travelsBack' | 'location'>,
): Copy =>
  travelsBack
    ? { is: 'to-send-back', ...pickHeldFields(before), from: location, removed: null }
    : { is: 'on-shelf', ...pickHeldFields(before) };

const moveCopy =
  (is: 'set-aside' | 'in-transit-out' | 'at-branch') =>
  (before: HeldCopyState): Copy =>
    'reservation' in before ? { ...before, is } : before;

/** Applies an event to a copy, unless the copy was never added. */
const changeHeldCopy =
  <Data>(after: (before: HeldCopyState, data: Data) => Copy) =>
  (before: Copy, data: Data): Copy =>
    before.is === 'not-held' ? before : after(before, data);

const findRemovalMark = (before: HeldCopyState): RemovalReason | null =>
  'removed' in before ? before.removed : null;

const onShelf = changeHeldCopy((before) => ({ is: 'on-shelf', ...pickHeldFields(before) }));
const missing = changeHeldCopy((before) => ({
  is: 'missing',
  ...pickHeldFields(before),
  removed: findRemovalMark(before),
}));

/** The copy is at the headquarters again: on the shelf, or out of circulation. */
const receiveCopy = changeHeldCopy((before, { removed }: RemovalMark) =>
  removed === null
    ? { is: 'on-shelf', ...pickHeldFields(before) }
    : { is: 'removed', ...pickHeldFields(before), removed },
);

const removeCopy = (
  before: HeldCopyState,
  { why, travelsBack, location }: DataOf<'RemovedFromCirculation'>,
): Copy => {
  if (before.is === 'to-send-back' || before.is === 'in-transit-back') return { ...before, removed: why };
  return travelsBack && location !== null
    ? { is: 'to-send-back', ...pickHeldFields(before), from: location, removed: why }
    : { is: 'removed', ...pickHeldFields(before), removed: why };
};

const circulateAgain = (
  before: HeldCopyState,
  { isOnShelf }: Pick<DataOf<'ReturnedToCirculation'>, 'isOnShelf'>,
): Copy => {
  if (isOnShelf) return { is: 'on-shelf', ...pickHeldFields(before) };
  return 'removed' in before && before.is !== 'removed' ? { ...before, removed: null } : before;
};

const changeClass = (before: HeldCopyState, { loanClass }: DataOf<'LoanClassChanged'>): Copy =>
  before.is === 'missing' || before.is === 'removed'
    ? { ...before, loanClass }
    : { is: 'on-shelf', ...pickHeldFields(before), loanClass };

type WayBack = RemovalMark &
  (
    | { readonly is: 'to-send-back'; readonly location: LocationId }
    | { readonly is: 'in-transit-back'; readonly location: LocationId | null }
  );

const sendCopyBack = (before: HeldCopyState, way: WayBack): Copy => {
  const held = { ...pickHeldFields(before), removed: way.removed };
  return way.is === 'to-send-back'
    ? { is: way.is, ...held, from: way.location }
    : { is: way.is, ...held, from: way.location };
};

const undoLoss = (before: HeldCopyState, undone: UndoneOf<'DeclaredLost'>): Copy => {
  const { situation } = undone.back;
  if (situation.is === 'with-reservation') return copyKeptAgainBy(undone) ?? before;
  if (situation.is === 'on-loan')
    return { is: 'on-loan', ...pickHeldFields(before), loan: situation.loan.loan };
  if ('comingBackSince' in situation) return sendCopyBack(before, situation);
  return { ...pickHeldFields(before), ...situation };
};

export const copy = aggregateOf(
  'copy',
  'copy',
  fold<Copy>({ is: 'not-held' })({
    CopyAdded: (_, added) => ({ is: 'on-shelf', ...pickHeldFields(added) }),
    LoanClassChanged: changeHeldCopy(changeClass),
    Secured: changeHeldCopy((_, secured) => ({ is: 'set-aside', ...setAside(secured) })),
    PickupChanged: changeHeldCopy((before, { location, pickupClass }) =>
      'reservation' in before ? { ...before, location, pickupClass } : before,
    ),
    Shipped: changeHeldCopy(moveCopy('in-transit-out')),
    ArrivedAtBranch: changeHeldCopy(moveCopy('at-branch')),
    TransitLost: missing,
    PickedUp: changeHeldCopy((before, { loan }) => ({ is: 'on-loan', ...pickHeldFields(before), loan })),
    Returned: changeHeldCopy(freeCopy),
    ReturnShipped: changeHeldCopy((before, { location }) => ({
      is: 'in-transit-back',
      ...pickHeldFields(before),
      from: location,
      removed: findRemovalMark(before),
    })),
    ReceivedAtHeadquarters: receiveCopy,
    CameBack: onShelf,
    RemovedFromCirculation: changeHeldCopy(removeCopy),
    ReturnedToCirculation: changeHeldCopy(circulateAgain),
    Cancelled: changeHeldCopy(freeCopy),
    HoldExpired: changeHeldCopy(freeCopy),
    LentToLibrary: changeHeldCopy((before, { library }) => ({
      is: 'lent-to-library',
      ...pickHeldFields(before),
      library,
    })),
    ReturnedByLibrary: changeHeldCopy((before) => ({
      is: 'in-transit-back',
      ...pickHeldFields(before),
      from: null,
      removed: null,
    })),
    DeclaredLost: missing,
    Found: receiveCopy,
    Withdrawn: changeHeldCopy((before) => ({ is: 'withdrawn', ...pickHeldFields(before) })),
    Undone: undoEvents<Copy>({
      ReturnShipped: changeHeldCopy((before, { back: { location, removed } }) => ({
        is: 'to-send-back',
        ...pickHeldFields(before),
        from: location,
        removed,
      })),
      ArrivedAtBranch: changeHeldCopy(moveCopy('in-transit-out')),
      Shipped: changeHeldCopy(moveCopy('set-aside')),
      Secured: onShelf,
      PickedUp: changeHeldCopy(
        (before, undone: UndoneOf<'PickedUp'>) =>
          setAsideBefore(undone) ?? { is: 'on-shelf', ...pickHeldFields(before) },
      ),
      Returned: changeHeldCopy((before, { back: { loan } }: UndoneOf<'Returned'>) => ({
        is: 'on-loan',
        ...pickHeldFields(before),
        loan: loan.loan,
      })),
      RemovedFromCirculation: changeHeldCopy((before, { back }: UndoneOf<'RemovedFromCirculation'>) =>
        circulateAgain(before, back),
      ),
      ReceivedAtHeadquarters: changeHeldCopy((before, { back: { situation, removed } }) =>
        sendCopyBack(before, { ...situation, removed }),
      ),
      CameBack: changeHeldCopy((before, undone: UndoneOf<'CameBack'>) => copyKeptAgainBy(undone) ?? before),
      DeclaredLost: changeHeldCopy(undoLoss),
    }),
  }),
);
