import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { refusedIf, ruling } from '../../rule.js';
import { listPlaces, type Line } from '../../reserve/situation.js';

export const onePickup = ruling(
  {
    id: 'ORDER-4',
    en: 'A reading order is picked up at one place.',
    ja: '読みたい順予約は1か所で受け取る。',
    guide: ['A22'],
  },
  ({ lines }: { readonly lines: NonEmptyArray<Line> }) => {
    const locations = listPlaces(lines);
    return refusedIf(locations.length > 1, { code: 'several-pickups', locations });
  },
);
