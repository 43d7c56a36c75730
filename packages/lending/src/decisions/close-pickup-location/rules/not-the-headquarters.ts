import type { PickupLocation } from '../../../aggregates/index.js';
import { rule, type LocationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface HeadquartersStays {
  readonly code: 'headquarters-stays';
  readonly location: LocationId;
}

export const notTheHeadquarters = rule(
  { id: 'CLOSE-LOCATION-1', en: 'The place where the copies live does not close.', ja: '本館は閉鎖しない。' },
  ({ location, headquarters }: PickupLocation): Ruling<HeadquartersStays> =>
    headquarters ? refused({ code: 'headquarters-stays', location }) : passed,
);
