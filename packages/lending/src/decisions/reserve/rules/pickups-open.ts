import { locationOpen, type PickupLocationIsClosed } from '../../preconditions/location-open.js';
import { combineRefusals, ruling, type Ruling } from '../../rule.js';
import { listPlaces, type ReserveSituation } from '../situation.js';

export const pickupsOpen = ruling(
  {
    id: 'RESERVE-7',
    en: 'No line names a closed pickup place.',
    ja: '閉鎖された受取場所では受け取れない。',
    guide: ['R26'],
  },
  ({ lines, published, today }: ReserveSituation): Ruling<PickupLocationIsClosed> =>
    combineRefusals(
      lines.flatMap(({ location }) => {
        const place = published.locations.get(location);
        return place === undefined ? [] : [locationOpen(place, today)];
      }),
      () => ({ locations: listPlaces(lines), today }),
    ),
);
