import { refusedIf, ruling } from '../../rule.js';
import type { AddLocationSituation } from '../situation.js';

export const newLocation = ruling(
  {
    id: 'ADD-LOCATION-1',
    en: 'A pickup location is added once.',
    ja: '受取場所の登録は一度だけ行う。',
    guide: ['R26'],
  },
  ({ command: { location }, published }: AddLocationSituation) =>
    refusedIf(published.locations.has(location), { code: 'pickup-location-known', location }),
);
