import type { DataOf } from '../events/index.js';
import type { Instant } from '../vocabulary/index.js';
import { datedCopy, type DatedCopy } from './dated-copy.js';
import { lastStepOf } from './last-step.js';

/**
 * A copy. While it must be sent back or is on its way back, `comingBackSince` is the beginning of this time;
 * null otherwise.
 */
export type TravellingCopy = DatedCopy & { readonly comingBackSince: Instant | null };

type CopyEvent = Parameters<typeof datedCopy.evolve>[1];

const isComingBack = ({ is }: DatedCopy): boolean => is === 'to-send-back' || is === 'in-transit-back';

/** The instant when the copy began to wait for its way back, if the undone event ended its way back. */
const findRestoredBeginning = ({ back }: DataOf<'Undone'>): Instant | null => {
  const before = back.is === 'DeclaredLost' ? back.situation : back;
  return 'comingBackSince' in before ? before.comingBackSince : null;
};

const findBeginning = (
  before: TravellingCopy,
  after: DatedCopy,
  { type, data }: CopyEvent,
): Instant | null => {
  if (!isComingBack(after)) return null;
  return (type === 'Undone' ? findRestoredBeginning(data) : null) ?? before.comingBackSince ?? data.at;
};

const initial: TravellingCopy = { ...datedCopy.initial, comingBackSince: null };

/** A copy, its last event, and its situation before that event. */
export const lastStepOfCopy = lastStepOf('copy', 'copy', {
  initial,
  types: datedCopy.types,
  evolve: (before: TravellingCopy, event: CopyEvent): TravellingCopy => {
    const after = datedCopy.evolve(before, event);
    return { ...after, comingBackSince: findBeginning(before, after, event) };
  },
});
