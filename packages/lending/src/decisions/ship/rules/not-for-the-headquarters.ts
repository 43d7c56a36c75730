import type { PickupLocation } from '../../../aggregates/index.js';
import { refusedIf, ruling } from '../../rule.js';

export const notForTheHeadquarters = ruling(
  {
    id: 'SHIP-1',
    en: 'A copy for pickup at the headquarters is not shipped.',
    ja: '本館で受け取る本は発送しない。',
    guide: ['R50', 'R51', 'A52'],
  },
  ({ location, headquarters }: PickupLocation) =>
    refusedIf(headquarters, { code: 'headquarters-pickup-not-shipped', location }, { headquarters }),
);
