import type { LocationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { PickingUp } from '../picking-up.js';

export interface BranchCardMissing {
  readonly code: 'branch-card-missing';
  readonly location: LocationId;
}

/** PICK-UP-4. At a branch its own card is shown too (R61). */
export const branchCardShown = ({ command, copy }: PickingUp): Ruling<BranchCardMissing> =>
  copy.pickupClass === 'branch' && !command.cards.branch
    ? refused({ code: 'branch-card-missing', location: copy.location })
    : passed;
