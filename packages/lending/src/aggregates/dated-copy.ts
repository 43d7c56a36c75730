import type { Instant } from '../vocabulary/index.js';
import { copy, type Copy, type HeldCopyState } from './copy.js';
import type { Fold } from './fold.js';

/** A copy with its situation, and the instant when the situation began. */
export type DatedCopy = Exclude<Copy, HeldCopyState> | (HeldCopyState & { readonly since: Instant });

type CopyEvent = Parameters<typeof copy.evolve>[1];

const findBeginning = (before: DatedCopy, after: HeldCopyState, { type, data }: CopyEvent): Instant => {
  if (type === 'Undone' && 'since' in data.back) return data.back.since;
  return before.is === after.is ? before.since : data.at;
};

/** Folds a copy, and keeps the instant when its situation began. */
export const datedCopy = {
  initial: { is: 'not-held' } as DatedCopy,
  types: copy.types,
  evolve: (before: DatedCopy, event: CopyEvent): DatedCopy => {
    const after = copy.evolve(before, event);
    return after.is === 'not-held' ? after : { ...after, since: findBeginning(before, after, event) };
  },
} satisfies Fold<DatedCopy, (typeof copy.types)[number]>;
