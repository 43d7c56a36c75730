import type { PickupLocation } from '../../../aggregates/index.js';
import type { LocationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface NotABranch {
  readonly code: 'not-a-branch';
  readonly location: LocationId;
}

/** BRANCH-1. A registration of its own is needed at branches only (R27). */
export const isABranch = ({ location, pickupClass }: PickupLocation): Ruling<NotABranch> =>
  pickupClass === 'branch' ? passed : refused({ code: 'not-a-branch', location });
