import type { LocationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { WalkingIn } from '../picking-up.js';

export interface NoWalkIn {
  readonly code: 'walk-in-at-headquarters-only';
  readonly location: LocationId;
}

/** PICK-UP-6. A copy from the shelf is lent where the shelf is. */
export const fromTheCounter = ({ place: { headquarters, location } }: WalkingIn): Ruling<NoWalkIn> =>
  headquarters ? passed : refused({ code: 'walk-in-at-headquarters-only', location });
