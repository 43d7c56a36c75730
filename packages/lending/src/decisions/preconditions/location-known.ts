import type { PickupLocation, RulesInForce } from '../../aggregates/index.js';
import type { LocationId } from '../../vocabulary/index.js';
import { found, refused, ruling, type Ruling } from '../rule.js';

export interface PickupLocationUnknown {
  readonly code: 'pickup-location-unknown';
  readonly location: LocationId;
}

export const locationKnown = ruling(
  {
    id: 'LOCATION-1',
    en: 'A place is one of the published pickup locations.',
    ja: '場所は、公表されている受取場所のひとつである。',
    guide: ['R26'],
  },
  ({ locations }: RulesInForce, location: LocationId): Ruling<PickupLocationUnknown, PickupLocation> => {
    const place = locations.get(location);
    return place === undefined
      ? refused({ code: 'pickup-location-unknown', location })
      : found(place, { location });
  },
);
