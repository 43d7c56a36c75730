import { refusedIf, ruling } from '../../rule.js';
import type { PickUpSituation } from '../situation.js';

export const branchCardShown = ruling(
  {
    id: 'PICK-UP-4',
    en: "At a branch the borrower also shows the branch's own card.",
    ja: '図書館では、その図書館の利用者カードも示す。',
    guide: ['R61'],
  },
  ({ command, copy }: PickUpSituation) =>
    refusedIf(
      copy.pickupClass === 'branch' && !command.cards.branch,
      { code: 'branch-card-missing', location: copy.location },
      { pickupClass: copy.pickupClass, cardShown: command.cards.branch },
    ),
);
