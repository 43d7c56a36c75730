import { refusedUnless, ruling } from '../../rule.js';
import type { WalkingIn } from '../picking-up.js';

export const fromTheCounter = ruling(
  {
    id: 'PICK-UP-6',
    en: 'A copy from the shelf is lent where the shelf is.',
    ja: '棚の本は、棚のある場所で貸し出す。',
  },
  ({ place: { headquarters, location } }: WalkingIn) =>
    refusedUnless(headquarters, { code: 'walk-in-at-headquarters-only', location }),
);
