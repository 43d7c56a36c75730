import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { refusedIf, ruling } from '../../rule.js';
import { placesOf, type Line } from '../../reserve/reserving.js';

export const onePickup = ruling(
  {
    id: 'ORDER-4',
    en: 'A reading order is picked up at one place.',
    ja: '読みたい順予約は1か所で受け取る。',
    guide: ['A22'],
  },
  ({ lines }: { readonly lines: NonEmptyArray<Line> }) => {
    const locations = placesOf(lines);
    return refusedIf(locations.length > 1, { code: 'several-pickups', locations });
  },
);
