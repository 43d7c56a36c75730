import { refusedIf, ruling } from '../../rule.js';
import type { RenewSituation } from '../situation.js';

export const notPickedUpAtBranch = ruling(
  {
    id: 'RENEW-1',
    en: 'A book that was picked up at a branch is not renewed.',
    ja: '①道立図書館・議会図書室・自宅以外で受け取った本は延長できない。',
    guide: ['R79', 'A56'],
  },
  ({ loan }: RenewSituation) =>
    refusedIf(
      loan.pickupClass === 'branch',
      { code: 'renewal-branch-pickup', location: loan.location },
      { pickupClass: loan.pickupClass },
    ),
);
