import type { PickupLocation } from '../../../aggregates/index.js';
import { refusedIf, ruling } from '../../rule.js';

export const notTheHeadquarters = ruling(
  { id: 'CLOSE-LOCATION-1', en: 'The headquarters never closes permanently.', ja: '本館は閉鎖しない。' },
  ({ location, headquarters }: PickupLocation) =>
    refusedIf(headquarters, { code: 'headquarters-stays', location }),
);
