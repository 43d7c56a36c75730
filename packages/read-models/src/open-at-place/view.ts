import type { LocationId } from '@torioki/lending';
import { listed, type Asking } from '@torioki/projection';
import type { OpenAtPlace } from './document.js';
import { openAtPlaceModel } from './fold.js';
import { office, view } from '../view.js';

/** What is to be picked up at a place, and what is to come back there, the oldest first. */
export const openAtLocation = (location: LocationId) =>
  function* (): Asking<readonly OpenAtPlace[]> {
    const open = (yield* listed(openAtPlaceModel, 'open', { from: location, to: location })).filter(
      (one) => one !== null,
    );
    return open.toSorted((one, other) => (one.since < other.since ? -1 : Number(one.since > other.since)));
  };

/** What is to be picked up at a place or to come back there. Staff see to it before they close the place (R26). */
export const openAt = view(
  [
    'ある場所で受け取られる予定の本と、返される予定の本',
    'what is to be picked up at a place, or to come back there',
  ],
  [...office, 'branch'],
  ['location'],
  ({ location }) => openAtLocation(location),
);
