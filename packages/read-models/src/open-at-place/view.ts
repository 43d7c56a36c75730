import type { LocationId } from '@torioki/lending';
import { documentsInList, type RunningQuery } from '@torioki/projection';
import type { OpenAtPlace } from './document.js';
import { openAtPlaceModel } from './fold.js';
import { office, view } from '../view.js';

/** The reservations for pickup at a place and the loans to be returned there, oldest first. */
export const listOpenItems = (location: LocationId) =>
  function* (): RunningQuery<readonly OpenAtPlace[]> {
    const open = (yield* documentsInList(openAtPlaceModel, 'open', { from: location, to: location })).filter(
      (one) => one !== null,
    );
    return open.toSorted((one, other) => (one.since < other.since ? -1 : Number(one.since > other.since)));
  };

/**
 * The reservations for pickup at a place and the loans to be returned there. Staff settle them before they
 * close the place (R26).
 */
export const openItemsAtPlace = view(
  [
    'ある場所で受け取られる予定の本と、返される予定の本',
    'the reservations for pickup at a place, and the loans to be returned there',
  ],
  [...office, 'branch'],
  ['location'],
  ({ location }) => listOpenItems(location),
);
