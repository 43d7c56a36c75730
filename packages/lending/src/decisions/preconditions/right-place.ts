import type { LocationId } from '../../vocabulary/index.js';
import { refusedUnless, ruling, type Ruling } from '../rule.js';

export interface WrongPickupPlace {
  readonly code: 'wrong-pickup-place';
  readonly location: LocationId;
  readonly expected: LocationId;
}

export const rightPlace = ruling(
  {
    id: 'LOCATION-2',
    en: 'A reserved copy is handled at its pickup place.',
    ja: '予約された資料は、受取場所で扱う。',
    guide: ['R8'],
  },
  (location: LocationId, expected: LocationId): Ruling<WrongPickupPlace> =>
    refusedUnless(location === expected, { code: 'wrong-pickup-place', location, expected }),
);
