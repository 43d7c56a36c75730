import type { PickupLocation } from '../../../aggregates/index.js';
import type { LocationId } from '../../../vocabulary/index.js';
import { refusedIf, ruling, type Ruling } from '../../rule.js';

export interface NotShipped {
  readonly code: 'headquarters-pickup-not-shipped';
  readonly location: LocationId;
}

export const notForTheHeadquarters = ruling(
  {
    id: 'SHIP-1',
    en: 'A copy that is to be picked up at the headquarters is not shipped.',
    ja: '本館で受け取る本は発送しない。',
    guide: ['R50', 'R51', 'A52'],
  },
  ({ location, headquarters }: PickupLocation): Ruling<NotShipped> =>
    refusedIf(headquarters, { code: 'headquarters-pickup-not-shipped', location }, { headquarters }),
);
