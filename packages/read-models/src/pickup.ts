import type { LocationId } from '@torioki/lending';
import type { RulesInForce } from '@torioki/lending/aggregates';
import { findPlaceName } from '@torioki/lending/labels';
import type { PickupClass } from '@torioki/lending/vocabulary';

/** A pickup place, as views show it. */
export interface Pickup {
  readonly location: LocationId;
  readonly name: string;
  readonly pickupClass: PickupClass;
}

export const pickupAt = (rules: RulesInForce, { location, pickupClass }: Omit<Pickup, 'name'>): Pickup => ({
  location,
  name: findPlaceName(rules, location),
  pickupClass,
});
