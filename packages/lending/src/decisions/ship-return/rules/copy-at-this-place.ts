import type { LocationId } from '../../../vocabulary/index.js';
import { refusedUnless, ruling, type Ruling } from '../../rule.js';

export interface NotHere {
  readonly code: 'copy-not-here';
  readonly location: LocationId;
  readonly from: LocationId;
}

export const copyAtThisPlace = ruling(
  {
    id: 'SHIP-RETURN-1',
    en: 'A copy is sent back by the place where it was returned, or by the place to which the headquarters had sent it.',
    ja: '返送は、返却を受けた場所、または資料が送られていた場所が行う。',
  },
  (location: LocationId, from: LocationId): Ruling<NotHere> =>
    refusedUnless(location === from, { code: 'copy-not-here', location, from }),
);
