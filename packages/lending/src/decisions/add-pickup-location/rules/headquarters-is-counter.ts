import type { PickupLocation } from '../../../aggregates/index.js';
import { rule, type PickupClass } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface HeadquartersNoCounter {
  readonly code: 'headquarters-no-counter';
  readonly pickupClass: PickupClass;
}

export const headquartersIsCounter = rule(
  {
    id: 'ADD-LOCATION-3',
    en: 'The place where the copies live has a counter.',
    ja: '本館にはカウンターがある。',
  },
  ({
    headquarters,
    pickupClass,
  }: Pick<PickupLocation, 'headquarters' | 'pickupClass'>): Ruling<HeadquartersNoCounter> =>
    headquarters && pickupClass !== 'counter'
      ? refused({ code: 'headquarters-no-counter', pickupClass })
      : passed,
);
