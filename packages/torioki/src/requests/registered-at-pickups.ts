import type { LocationId, RulesInForce } from '@torioki/lending';
import type { Patron } from '@torioki/patrons';

/** The patron has not declared a registration at the library where a book is to be picked up. */
export interface NotRegisteredAtPickup {
  readonly code: 'not-registered-at-pickup';
  readonly location: LocationId;
}

interface Declared {
  readonly known: Pick<Patron, 'branchRegistrations'>;
  readonly rules: Pick<RulesInForce, 'locations'>;
}

/** 受取館を利用するには、その図書館での利用登録が必要です: the branches at which a patron has not declared one (R27, A46). */
export const notRegisteredAt = (
  { known: { branchRegistrations }, rules: { locations } }: Declared,
  asked: readonly LocationId[],
): readonly NotRegisteredAtPickup[] =>
  [...new Set(asked)]
    .filter((location) => locations.get(location)?.pickupClass === 'branch')
    .filter((location) => branchRegistrations.every((declared) => declared.location !== location))
    .map((location) => ({ code: 'not-registered-at-pickup', location }));
