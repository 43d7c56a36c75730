import type { PickupLocation } from '../../../aggregates/index.js';
import type { LocationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface NotShipped {
  readonly code: 'headquarters-pickup-not-shipped';
  readonly location: LocationId;
}

/** SHIP-1. What is fetched at the headquarters is not shipped (R50, R51, A52). */
export const notForTheHeadquarters = ({ location, headquarters }: PickupLocation): Ruling<NotShipped> =>
  headquarters ? refused({ code: 'headquarters-pickup-not-shipped', location }) : passed;
