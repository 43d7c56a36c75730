import type { PickupLocation } from '../../../aggregates/index.js';
import type { LocationId } from '../../../vocabulary/index.js';
import { refusedIf, ruling, type Ruling } from '../../rule.js';

export interface HeadquartersStays {
  readonly code: 'headquarters-stays';
  readonly location: LocationId;
}

export const notTheHeadquarters = ruling(
  { id: 'CLOSE-LOCATION-1', en: 'The place where the copies live does not close.', ja: '本館は閉鎖しない。' },
  ({ location, headquarters }: PickupLocation): Ruling<HeadquartersStays> =>
    refusedIf(headquarters, { code: 'headquarters-stays', location }),
);
