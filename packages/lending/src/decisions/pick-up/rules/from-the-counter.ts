import { refusedUnless, ruling } from '../../rule.js';
import type { WalkInSituation } from '../situation.js';

export const fromTheCounter = ruling(
  {
    id: 'PICK-UP-6',
    en: 'A copy from the shelf is lent at the place of the shelf.',
    ja: '棚の本は、棚のある場所で貸し出す。',
  },
  ({ place: { headquarters, location } }: WalkInSituation) =>
    refusedUnless(headquarters, { code: 'walk-in-at-headquarters-only', location }),
);
