import type { Instant } from '@torioki/lending';
import type { PickupLocation } from '@torioki/lending/aggregates';
import type { RunningQuery } from '@torioki/projection';
import { office, view } from '../view.js';
import { readRules } from './rules-at.js';

/** A place as it is published. It has closed if `closedFrom` is today or earlier. */
export type PublishedPlace = Pick<
  PickupLocation,
  'location' | 'name' | 'pickupClass' | 'headquarters' | 'transitDays' | 'closedFrom'
>;

export const listPublishedPlaces = (at: Instant) =>
  function* (): RunningQuery<readonly PublishedPlace[]> {
    const { rules } = yield* readRules(at);
    return [...rules.locations.values()].map(
      ({ location, name, pickupClass, headquarters, transitDays, closedFrom }) => ({
        location,
        name,
        pickupClass,
        headquarters,
        transitDays,
        closedFrom,
      }),
    );
  };

/** All published places, also those that have closed or will close, in the order of their addition (R26). */
export const publishedPlaces = view(
  ['公表されたすべての受取場所', 'all published places, also those that have closed'],
  office,
  [],
  (_, at) => listPublishedPlaces(at),
);
