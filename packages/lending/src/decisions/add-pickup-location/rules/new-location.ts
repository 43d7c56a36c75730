import type { LocationId } from '../../../vocabulary/index.js';
import { refusedIf, ruling, type Ruling } from '../../rule.js';
import type { Adding } from '../adding.js';

export interface PickupLocationKnown {
  readonly code: 'pickup-location-known';
  readonly location: LocationId;
}

export const newLocation = ruling(
  {
    id: 'ADD-LOCATION-1',
    en: 'A pickup location is added once.',
    ja: '受取場所の登録は一度だけ行う。',
    guide: ['R26'],
  },
  ({ command: { location }, published }: Adding): Ruling<PickupLocationKnown> =>
    refusedIf(published.locations.has(location), { code: 'pickup-location-known', location }),
);
