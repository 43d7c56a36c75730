import type { LocationId } from '@torioki/lending';
import { listed, type Asking } from '@torioki/projection';
import type { OpenAtPlace } from './document.js';
import { openAtPlaceModel } from './fold.js';
import { office, view } from '../view.js';

/** The reservations for pickup at a place and the loans to be returned there, oldest first. */
export const openAtLocation = (location: LocationId) =>
  function* (): Asking<readonly OpenAtPlace[]> {
    const open = (yield* listed(openAtPlaceModel, 'open', { from: location, to: location })).filter(
      (one) => one !== null,
    );
    return open.toSorted((one, other) => (one.since < other.since ? -1 : Number(one.since > other.since)));
  };

/**
 * The reservations for pickup at a place and the loans to be returned there. Staff settle them before they
 * close the place (R26).
 */
export const openAt = view(
  [
    'ある場所で受け取られる予定の本と、返される予定の本',
    'the reservations for pickup at a place, and the loans to be returned there',
  ],
  [...office, 'branch'],
  ['location'],
  ({ location }) => openAtLocation(location),
);
