import type { LocationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { Shipping } from '../shipping.js';

export interface NotShipped {
  readonly code: 'counter-pickup-not-shipped';
  readonly location: LocationId;
}

/** SHIP-1. What is fetched at a counter of the library is not shipped (R50, R51). */
export const notForACounter = ({ noticed }: Shipping): Ruling<NotShipped> =>
  noticed.pickupClass === 'counter'
    ? refused({ code: 'counter-pickup-not-shipped', location: noticed.location })
    : passed;
