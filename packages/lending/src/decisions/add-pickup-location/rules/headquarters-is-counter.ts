import type { PickupClass } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { Adding } from '../adding.js';

export interface HeadquartersNoCounter {
  readonly code: 'headquarters-no-counter';
  readonly pickupClass: PickupClass;
}

/** ADD-LOCATION-3. The place where the copies live has a counter. */
export const headquartersIsCounter = ({ command }: Adding): Ruling<HeadquartersNoCounter> =>
  command.headquarters && command.pickupClass !== 'counter'
    ? refused({ code: 'headquarters-no-counter', pickupClass: command.pickupClass })
    : passed;
