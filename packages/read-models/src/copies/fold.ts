import type { DataOf } from '@torioki/lending';
import {
  datedCopy,
  fold,
  restoreLoan,
  undoEvents,
  type DatedCopy,
  type HeldCopyState,
  type UndoneEnd,
} from '@torioki/lending/aggregates';
import { nothing, readModel } from '../read-model.js';

type LentCopy = Pick<DataOf<'PickedUp'>, 'location' | 'pickupClass' | 'dueDate'>;

/** A copy with its situation, the beginning of the situation, and its loan. Null for an unknown copy. */
export type CopyDocument = {
  readonly state: Exclude<DatedCopy, { readonly is: 'not-held' }>;
  /** The open loan; its due date is without the effect of special closures. */
  readonly lent: LentCopy | null;
} | null;

const lentAgain = (_: LentCopy | null, undone: UndoneEnd): LentCopy | null => {
  const reopened = restoreLoan(undone);
  if (reopened === null) return null;
  const { location, pickupClass } = reopened.lent;
  return { location, pickupClass, dueDate: reopened.dueDate };
};

const lent = fold<LentCopy | null>(null)({
  PickedUp: (_, { location, pickupClass, dueDate }) => ({ location, pickupClass, dueDate }),
  Renewed: (before, { to }) => before && { ...before, dueDate: to },
  Undone: undoEvents<LentCopy | null>({
    Renewed: (before, { back: { dueDate } }) => before && { ...before, dueDate },
    PickedUp: nothing,
    Returned: lentAgain,
    DeclaredLost: lentAgain,
  }),
  Returned: nothing,
  DeclaredLost: nothing,
});

const noCopy: CopyDocument = null;

/** The lists of copies that no reader gets. A missing copy is in no other list, even if it was removed before. */
export type CopyList = 'missing' | 'out-of-circulation';

const findList = (state: HeldCopyState): CopyList | null => {
  if (state.is === 'missing') return 'missing';
  return 'removed' in state && state.removed !== null ? 'out-of-circulation' : null;
};

/** Every copy that the library has or had, by its code. One document for each copy. */
export const copiesModel = readModel({
  name: 'copies',
  version: 9,
  keys: ['copy'],
  fold: {
    initial: noCopy,
    types: [...new Set([...datedCopy.types, ...lent.types])],
    evolve: (before: CopyDocument, event): CopyDocument => {
      const state = datedCopy.evolve(before?.state ?? datedCopy.initial, event);
      return state.is === 'not-held' ? before : { state, lent: lent.evolve(before?.lent ?? null, event) };
    },
  },
  listed: (known) => {
    const list = known && findList(known.state);
    return list && { list, place: known.state.since };
  },
});
