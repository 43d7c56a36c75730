import type { LocationId } from '@torioki/lending';
import type { RulesInForce } from '@torioki/lending/aggregates';
import type { Person } from '@torioki/patrons';
import type { NotRegisteredAtPickup } from '../../answers/answer.js';

/** 受取館を利用するには、その図書館での利用登録が必要です: the branches where a patron has not declared a registration (R27, A46). */
export const findUndeclaredBranches = (
  { registeredAt }: Pick<Person, 'registeredAt'>,
  { locations }: Pick<RulesInForce, 'locations'>,
  pickups: readonly LocationId[],
): readonly NotRegisteredAtPickup[] =>
  [...new Set(pickups)]
    .filter((location) => locations.get(location)?.pickupClass === 'branch')
    .filter((location) => registeredAt.every((registered) => registered.location !== location))
    .map((location) => ({ code: 'not-registered-at-pickup', location }));
