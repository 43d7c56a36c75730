import { isClosed, type PickupLocation } from '../../aggregates/index.js';
import { rule, type LocalDate, type LocationId } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface PickupLocationIsClosed {
  readonly code: 'pickup-location-closed';
  readonly location: LocationId;
}

export const locationOpen = rule(
  {
    id: 'LOCATION-4',
    en: 'A place may be chosen until the day on which it closes.',
    ja: '受取場所は、閉鎖する日の前日まで選べる。',
    guide: ['R26'],
  },
  (place: PickupLocation, today: LocalDate): Ruling<PickupLocationIsClosed> =>
    isClosed(place, today) ? refused({ code: 'pickup-location-closed', location: place.location }) : passed,
);
