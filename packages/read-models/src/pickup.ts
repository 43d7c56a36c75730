import { placeName, type LocationId, type PickupClass, type RulesInForce } from '@torioki/lending';

/** Where something is picked up, as a view shows it. */
export interface Pickup {
  readonly location: LocationId;
  readonly name: string;
  readonly pickupClass: PickupClass;
}

export const pickupAt = (rules: RulesInForce, { location, pickupClass }: Omit<Pickup, 'name'>): Pickup => ({
  location,
  name: placeName(rules, location),
  pickupClass,
});
