import type { LocationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { Adding } from '../adding.js';

export interface PickupLocationKnown {
  readonly code: 'pickup-location-known';
  readonly location: LocationId;
}

/** ADD-LOCATION-1. A pickup location is added once (R26). */
export const newLocation = ({ command: { location }, published }: Adding): Ruling<PickupLocationKnown> =>
  published.locations.has(location) ? refused({ code: 'pickup-location-known', location }) : passed;
