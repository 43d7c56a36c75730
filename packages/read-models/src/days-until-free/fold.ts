import type { DataOf, Instant } from '@torioki/lending';
import { fold, setAsideBefore, undoEvents, type UndoneOf } from '@torioki/lending/aggregates';
import { epochMilliseconds } from '@torioki/lending/vocabulary';
import { hashText } from '../hash-text.js';
import { readModel } from '../read-model.js';
import type { Cycle, DaysUntilFreeDocument } from './document.js';

/** A cycle is counted until this number of days after its end. */
export const daysCounted = 365;

const agesBefore = (at: Instant): string =>
  new Date(epochMilliseconds(at) - daysCounted * 86_400_000).toISOString();

const changed =
  <Data>(change: (data: Data) => Partial<Cycle>) =>
  (before: DaysUntilFreeDocument, data: Data): DaysUntilFreeDocument =>
    before.open === null ? before : { ...before, open: { ...before.open, ...change(data) } };

/** Drops the present cycle of a lost or removed copy, because the end of the cycle is unknown. */
const brokenOff = (before: DaysUntilFreeDocument): DaysUntilFreeDocument => ({ ...before, open: null });

/** Continues the cycle that the loss or the removal had dropped. */
const openAgain = (before: DaysUntilFreeDocument): DaysUntilFreeDocument => ({
  ...before,
  open: before.dropped,
});

type Lent = NonNullable<Cycle['lent']>;

const ended = (before: DaysUntilFreeDocument, { at }: { readonly at: Instant }): DaysUntilFreeDocument =>
  before.open === null
    ? before
    : {
        ...before,
        open: null,
        past: [
          ...before.past.filter(({ freeAt }) => freeAt >= agesBefore(at)),
          { ...before.open, freeAt: at },
        ],
      };

/** Reopens the cycle that the undone receiving had ended. */
const receivingUndone = (
  before: DaysUntilFreeDocument,
  { back: { receivedAt } }: UndoneOf<'ReceivedAtHeadquarters' | 'CameBack'>,
): DaysUntilFreeDocument => {
  const last = before.past.at(-1);
  if (last?.freeAt !== receivedAt) return before;
  const { freeAt: _, ...open } = last;
  return { ...before, open, past: before.past.slice(0, -1) };
};

const changeLent = (
  before: DaysUntilFreeDocument,
  change: (lent: Lent) => Pick<Lent, 'dueDate' | 'renewals'>,
): DaysUntilFreeDocument => {
  const { open } = before;
  if (!open?.lent) return before;
  return { ...before, open: { ...open, lent: { ...open.lent, ...change(open.lent) } } };
};

const handedIn = changed(({ at }: { readonly at: Instant }) => ({ handedInAt: at }));

const freed = (before: DaysUntilFreeDocument, data: DataOf<'Returned' | 'Cancelled' | 'HoldExpired'>) =>
  (data.travelsBack ? handedIn : ended)(before, data);

/** Reopens the cycle. If the return had ended it, it is the last of the ended cycles. */
const returnUndone = (before: DaysUntilFreeDocument): DaysUntilFreeDocument => {
  if (before.open) return { ...before, open: { ...before.open, handedInAt: null } };
  const last = before.past.at(-1);
  if (last === undefined) return before;
  const { freeAt: _, ...open } = last;
  return { ...before, open, past: before.past.slice(0, -1) };
};

/**
 * A sort key of eight hexadecimal digits, made from a hash. The keys are distributed evenly over all copies.
 */
export const placeOf = (hash: number): string => hash.toString(16).padStart(8, '0');

const { initial, types, evolve } = fold<DaysUntilFreeDocument>({
  open: null,
  past: [],
  dropped: null,
  place: '',
})({
  Secured: (before, { at, pickupClass }) => ({
    ...before,
    open: { pickupClass, securedAt: at, lent: null, handedInAt: null },
  }),
  /** The instant when the old system set the copy aside is unknown. */
  ReservationMigrated: (before, { pickupClass, copy }) =>
    copy === null
      ? before
      : { ...before, open: { pickupClass, securedAt: null, lent: null, handedInAt: null } },
  PickupChanged: changed(({ pickupClass }) => ({ pickupClass })),
  PickedUp: ({ open, ...before }, { pickupClass, location, dueDate }) => ({
    ...before,
    open: {
      pickupClass,
      securedAt: open?.securedAt ?? null,
      lent: { location, dueDate, renewals: 0 },
      handedInAt: null,
    },
  }),
  Renewed: (before, { to }) =>
    changeLent(before, ({ renewals }) => ({ dueDate: to, renewals: renewals + 1 })),
  Undone: undoEvents<DaysUntilFreeDocument>({
    Renewed: (before, { back: { dueDate, renewals } }) => changeLent(before, () => ({ dueDate, renewals })),
    Secured: brokenOff,
    PickedUp: (before, undone) =>
      setAsideBefore(undone) ? changed(() => ({ lent: null }))(before, undone) : brokenOff(before),
    Returned: returnUndone,
    RemovedFromCirculation: openAgain,
    DeclaredLost: openAgain,
    ReceivedAtHeadquarters: receivingUndone,
    CameBack: receivingUndone,
  }),
  Returned: freed,
  Cancelled: freed,
  HoldExpired: freed,
  ReceivedAtHeadquarters: ended,
  CameBack: ended,
  TransitLost: brokenOff,
  DeclaredLost: brokenOff,
  RemovedFromCirculation: brokenOff,
  Withdrawn: brokenOff,
});

/** The events that drop a cycle, and that can be undone. */
const dropping: readonly string[] = ['RemovedFromCirculation', 'DeclaredLost'];

/** The cycles of copies; they name no patron. One document for each copy. */
export const daysUntilFreeModel = readModel({
  name: 'days-until-free',
  version: 8,
  keys: ['copy'],
  fold: {
    initial,
    types,
    evolve: (before: DaysUntilFreeDocument, event: Parameters<typeof evolve>[1], copy: string) => {
      const { open, past } = evolve(before, event);
      const dropped = dropping.includes(event.type) ? before.open : null;
      const isEmpty = open === null && past.length === 0 && dropped === null;
      return isEmpty ? initial : { open, past, dropped, place: placeOf(hashText(copy)) };
    },
  },
  listed: ({ past, place }) => (past.length === 0 ? null : { list: 'past', place }),
});
