import type { LocationId } from '@torioki/lending';
import type { WhoAsks } from './who-asks.js';

/** A patron has not said to be registered at the library where a book is to be picked up. */
export interface NotRegisteredAtPickup {
  readonly code: 'not-registered-at-pickup';
  readonly location: LocationId;
}

/** 受取館を利用するには、その図書館での利用登録が必要です: the branches at which a patron has not declared one (R27, A46). */
export const notRegisteredAt = (
  { known: { branchRegistrations }, rules: { locations } }: WhoAsks,
  asked: readonly LocationId[],
): readonly NotRegisteredAtPickup[] =>
  [...new Set(asked)]
    .filter((location) => locations.get(location)?.pickupClass === 'branch')
    .filter((location) => branchRegistrations.every((declared) => declared.location !== location))
    .map((location) => ({ code: 'not-registered-at-pickup', location }));
