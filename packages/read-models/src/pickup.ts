import type { LocationId, PickupClass, RulesInForce } from '@torioki/lending';

/** Where something is picked up, as it is shown. */
export interface Pickup {
  readonly location: LocationId;
  readonly name: string;
  readonly pickupClass: PickupClass;
}

export const pickupAt = (
  { locations }: RulesInForce,
  { location, pickupClass }: Omit<Pickup, 'name'>,
): Pickup => ({ location, name: locations.get(location)?.name ?? location, pickupClass });
