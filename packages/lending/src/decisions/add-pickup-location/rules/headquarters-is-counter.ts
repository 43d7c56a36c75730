import type { PickupLocation } from '../../../aggregates/index.js';
import type { PickupClass } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface HeadquartersNoCounter {
  readonly code: 'headquarters-no-counter';
  readonly pickupClass: PickupClass;
}

/** ADD-LOCATION-3. The place where the copies live has a counter. */
export const headquartersIsCounter = ({
  headquarters,
  pickupClass,
}: Pick<PickupLocation, 'headquarters' | 'pickupClass'>): Ruling<HeadquartersNoCounter> =>
  headquarters && pickupClass !== 'counter'
    ? refused({ code: 'headquarters-no-counter', pickupClass })
    : passed;
