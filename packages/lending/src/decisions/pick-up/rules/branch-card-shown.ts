import { rule, type LocationId } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { PickingUp } from '../picking-up.js';

export interface BranchCardMissing {
  readonly code: 'branch-card-missing';
  readonly location: LocationId;
}

export const branchCardShown = rule(
  {
    id: 'PICK-UP-4',
    en: "At a branch the borrower shows the branch's own card too.",
    ja: '図書館では、その図書館の利用者カードも示す。',
    guide: ['R61'],
  },
  ({ command, copy }: PickingUp): Ruling<BranchCardMissing> =>
    copy.pickupClass === 'branch' && !command.cards.branch
      ? refused({ code: 'branch-card-missing', location: copy.location })
      : passed,
);
