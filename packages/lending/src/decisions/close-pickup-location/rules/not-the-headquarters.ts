import type { PickupLocation } from '../../../aggregates/index.js';
import type { LocationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface HeadquartersStays {
  readonly code: 'headquarters-stays';
  readonly location: LocationId;
}

/** CLOSE-LOCATION-1. The place where the copies live does not close. */
export const notTheHeadquarters = ({ location, headquarters }: PickupLocation): Ruling<HeadquartersStays> =>
  headquarters ? refused({ code: 'headquarters-stays', location }) : passed;
