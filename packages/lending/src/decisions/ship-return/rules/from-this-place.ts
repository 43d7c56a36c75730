import type { LocationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface NotHere {
  readonly code: 'copy-not-here';
  readonly location: LocationId;
  readonly from: LocationId;
}

/** SHIP-RETURN-1. A copy is sent back by the place that it was handed in at, or had been sent to. */
export const fromThisPlace = (location: LocationId, from: LocationId): Ruling<NotHere> =>
  location === from ? passed : refused({ code: 'copy-not-here', location, from });
