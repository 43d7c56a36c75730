import type { PickupLocation } from '../../../aggregates/index.js';
import type { PickupClass } from '../../../vocabulary/index.js';
import { refusedIf, ruling, type Ruling } from '../../rule.js';

export interface HeadquartersNoCounter {
  readonly code: 'headquarters-no-counter';
  readonly pickupClass: PickupClass;
}

export const headquartersIsCounter = ruling(
  {
    id: 'ADD-LOCATION-3',
    en: 'The place where the copies live has a counter.',
    ja: '本館にはカウンターがある。',
  },
  ({
    headquarters,
    pickupClass,
  }: Pick<PickupLocation, 'headquarters' | 'pickupClass'>): Ruling<HeadquartersNoCounter> =>
    refusedIf(headquarters && pickupClass !== 'counter', { code: 'headquarters-no-counter', pickupClass }),
);
