import type { LocationId } from '@torioki/lending';
import { listed, type Asking } from '@torioki/projection';
import type { OpenAtPlace } from './document.js';
import { openAtPlace } from './fold.js';

/** What is to be picked up at a place, and what is to come back there, the oldest first. */
export const openAt = (location: LocationId) =>
  function* (): Asking<readonly OpenAtPlace[]> {
    const open = (yield* listed(openAtPlace, 'open', { from: location, to: location })).filter(
      (one) => one !== null,
    );
    return open.toSorted((one, other) => (one.since < other.since ? -1 : Number(one.since > other.since)));
  };
