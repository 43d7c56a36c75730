import type { CopyId } from '../vocabulary/index.js';
import { aggregateOf } from './aggregate.js';
import { fold } from './fold.js';
import { isReservable, type HeldCopy } from './holdings.js';

interface Shelved extends HeldCopy {
  readonly isOnShelf: boolean;
}

/** The copies of a title, and whether each of them is on the shelf. */
export type Shelf = ReadonlyMap<CopyId, Shelved>;

interface AboutCopy {
  readonly copy: CopyId | null;
}

const changed =
  <Data extends AboutCopy>(change: (data: Data) => Partial<Shelved>) =>
  (shelf: Shelf, data: Data): Shelf => {
    const before = data.copy === null ? undefined : shelf.get(data.copy);
    return data.copy === null || before === undefined
      ? shelf
      : new Map(shelf).set(data.copy, { ...before, ...change(data) });
  };

const taken = changed(() => ({ isOnShelf: false }));
const freed = changed(({ travelsBack }: AboutCopy & { readonly travelsBack: boolean }) => ({
  isOnShelf: !travelsBack,
}));
const received = changed(({ removed }: AboutCopy & { readonly removed: string | null }) => ({
  isOnShelf: removed === null,
}));

/** The number of copies on the shelf that can fill a reservation. */
export const reservableOn = (shelf: Shelf): number =>
  [...shelf.values()].filter((one) => one.isOnShelf && isReservable(one)).length;

export const shelf = aggregateOf(
  'shelf',
  'title',
  fold<Shelf>(new Map())({
    CopyAdded: (shelf, { copy, loanClass, source }) =>
      new Map(shelf).set(copy, { loanClass, source, isOnShelf: true }),
    LoanClassChanged: changed(({ loanClass }) => ({ loanClass })),
    Secured: taken,
    PickedUp: taken,
    Returned: freed,
    ReturnShipped: taken,
    CheckedIn: received,
    Cancelled: freed,
    HoldExpired: freed,
    CameBack: changed(() => ({ isOnShelf: true })),
    LentToLibrary: taken,
    DeclaredLost: taken,
    Found: received,
    RemovedFromCirculation: taken,
    ReturnedToCirculation: changed(({ isOnShelf }) => ({ isOnShelf })),
    Withdrawn: taken,
  }),
);
