import type { PickupLocation } from '../../../aggregates/index.js';
import { refusedIf, ruling } from '../../rule.js';

export const headquartersIsCounter = ruling(
  {
    id: 'ADD-LOCATION-3',
    en: 'The headquarters has a counter.',
    ja: '本館にはカウンターがある。',
  },
  ({ headquarters, pickupClass }: Pick<PickupLocation, 'headquarters' | 'pickupClass'>) =>
    refusedIf(headquarters && pickupClass !== 'counter', { code: 'headquarters-no-counter', pickupClass }),
);
