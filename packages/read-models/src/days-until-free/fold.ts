import type { DataOf, Instant } from '@torioki/lending';
import { fold } from '@torioki/lending/aggregates';
import { epochMilliseconds } from '@torioki/lending/vocabulary';
import { hashText } from '../hash-text.js';
import { readModel } from '../read-model.js';
import type { Cycle, CyclesDocument } from './document.js';

/** The number of days that a cycle counts after its end. */
export const daysCounted = 365;

const agesBefore = (at: Instant): string =>
  new Date(epochMilliseconds(at) - daysCounted * 86_400_000).toISOString();

const changed =
  <Data>(change: (data: Data) => Partial<Cycle>) =>
  (before: CyclesDocument, data: Data): CyclesDocument =>
    before.open === null ? before : { ...before, open: { ...before.open, ...change(data) } };

/**
 * Drops the present cycle of a copy that was lost or removed. The day when it would have been free is
 * unknown.
 */
const brokenOff = (before: CyclesDocument): CyclesDocument => ({ ...before, open: null });

const ended = (before: CyclesDocument, { at }: { readonly at: Instant }): CyclesDocument =>
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

const renewed = (before: CyclesDocument, { to }: DataOf<'Renewed'>): CyclesDocument => {
  const { open } = before;
  if (open === null) return before;
  const lent = open.lent && { ...open.lent, dueDate: to };
  return { ...before, open: { ...open, lent, securedAt: null } };
};

const handedIn = changed(({ at }: { readonly at: Instant }) => ({ handedInAt: at }));

const freed = (before: CyclesDocument, data: DataOf<'Returned' | 'Cancelled' | 'HoldExpired'>) =>
  (data.travelsBack ? handedIn : ended)(before, data);

/** A sort key of eight digits, made from a hash. The keys are distributed evenly over all copies. */
export const placeOf = (hash: number): string => hash.toString(16).padStart(8, '0');

const { initial, types, evolve } = fold<CyclesDocument>({ open: null, past: [], place: '' })({
  Secured: (before, { at, pickupClass }) => ({
    ...before,
    open: { pickupClass, securedAt: at, lent: null, handedInAt: null },
  }),
  /** The old system did not pass the instant when it set the copy aside. */
  ReservationMigrated: (before, { pickupClass, copy }) =>
    copy === null
      ? before
      : { ...before, open: { pickupClass, securedAt: null, lent: null, handedInAt: null } },
  PickupChanged: changed(({ pickupClass }) => ({ pickupClass })),
  PickedUp: ({ open, ...before }, { pickupClass, location, dueDate }) => ({
    ...before,
    open: { pickupClass, securedAt: open?.securedAt ?? null, lent: { location, dueDate }, handedInAt: null },
  }),
  Renewed: renewed,
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

/** The cycles of copies, without any patron. One document for each copy. */
export const cyclesModel = readModel({
  name: 'cycles',
  version: 3,
  keys: ['copy'],
  fold: {
    initial,
    types,
    evolve: (before: CyclesDocument, event: Parameters<typeof evolve>[1], copy: string) => ({
      ...evolve(before, event),
      place: placeOf(hashText(copy)),
    }),
  },
  listed: ({ past, place }) => (past.length === 0 ? null : { list: 'past', place }),
});
