import { isClosed, type PickupLocation } from '../../aggregates/index.js';
import type { LocalDate, LocationId } from '../../vocabulary/index.js';
import { refusedIf, ruling, type Ruling } from '../rule.js';

export interface PickupLocationIsClosed {
  readonly code: 'pickup-location-closed';
  readonly location: LocationId;
}

export const locationOpen = ruling(
  {
    id: 'LOCATION-4',
    en: 'A pickup place can be chosen until the day before it closes.',
    ja: '受取場所は、閉鎖する日の前日まで選べる。',
    guide: ['R26'],
  },
  (place: PickupLocation, today: LocalDate): Ruling<PickupLocationIsClosed> =>
    refusedIf(
      isClosed(place, today),
      { code: 'pickup-location-closed', location: place.location },
      { closedFrom: place.closedFrom, today },
    ),
);
