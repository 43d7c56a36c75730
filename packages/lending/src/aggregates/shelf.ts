import type { CopyId } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';
import { isReservable, type HeldCopy } from './holdings.js';
import { setAsideBefore } from './restore-reservation.js';
import { undoEvents, type UndoneOf } from './undo-events.js';

interface Shelved extends HeldCopy {
  readonly isOnShelf: boolean;
}

/** The copies of a title, and whether each of them is on the shelf. */
export type Shelf = ReadonlyMap<CopyId, Shelved>;

interface AboutCopy {
  readonly copy: CopyId | null;
}

const changeShelved =
  <Data extends AboutCopy>(change: (data: Data) => Partial<Shelved>) =>
  (shelf: Shelf, data: Data): Shelf => {
    const before = data.copy === null ? undefined : shelf.get(data.copy);
    return data.copy === null || before === undefined
      ? shelf
      : new Map(shelf).set(data.copy, { ...before, ...change(data) });
  };

const takeFromShelf = changeShelved(() => ({ isOnShelf: false }));
const freeToShelf = changeShelved(({ travelsBack }: AboutCopy & { readonly travelsBack: boolean }) => ({
  isOnShelf: !travelsBack,
}));
const receiveOnShelf = changeShelved(({ removed }: AboutCopy & { readonly removed: string | null }) => ({
  isOnShelf: removed === null,
}));

/** The number of copies on the shelf that can fill a reservation. */
export const countReservable = (shelf: Shelf): number =>
  [...shelf.values()].filter((one) => one.isOnShelf && isReservable(one)).length;

export const shelf = aggregateOf(
  'shelf',
  'title',
  fold<Shelf>(new Map())({
    CopyAdded: (shelf, { copy, loanClass, source }) =>
      new Map(shelf).set(copy, { loanClass, source, isOnShelf: true }),
    LoanClassChanged: changeShelved(({ loanClass }) => ({ loanClass })),
    Secured: takeFromShelf,
    PickedUp: takeFromShelf,
    Returned: freeToShelf,
    ReturnShipped: takeFromShelf,
    ReceivedAtHeadquarters: receiveOnShelf,
    Cancelled: freeToShelf,
    HoldExpired: freeToShelf,
    CameBack: changeShelved(() => ({ isOnShelf: true })),
    LentToLibrary: takeFromShelf,
    DeclaredLost: takeFromShelf,
    Found: receiveOnShelf,
    RemovedFromCirculation: takeFromShelf,
    ReturnedToCirculation: changeShelved(({ isOnShelf }) => ({ isOnShelf })),
    Withdrawn: takeFromShelf,
    Undone: undoEvents<Shelf>({
      Secured: changeShelved(() => ({ isOnShelf: true })),
      PickedUp: changeShelved((undone: UndoneOf<'PickedUp'>) => ({
        isOnShelf: setAsideBefore(undone) === null,
      })),
      Returned: takeFromShelf,
      RemovedFromCirculation: changeShelved(({ back }: UndoneOf<'RemovedFromCirculation'>) => ({
        isOnShelf: back.isOnShelf,
      })),
      ReceivedAtHeadquarters: takeFromShelf,
      CameBack: takeFromShelf,
      DeclaredLost: changeShelved(({ back }: UndoneOf<'DeclaredLost'>) => ({
        isOnShelf: back.situation.is === 'on-shelf',
      })),
    }),
  }),
);
