import { refusedUnless, ruling } from '../../rule.js';
import type { PickUpSituation } from '../situation.js';

export const setAsideForBorrower = ruling(
  {
    id: 'PICK-UP-1',
    en: 'A copy is handed to the borrower for whom it was set aside.',
    ja: '資料は、取り置かれた本人に渡す。',
    guide: ['R56'],
  },
  ({ command, copy }: PickUpSituation) =>
    refusedUnless(copy.borrower === command.borrower, { code: 'set-aside-for-other', copy: copy.copy }),
);
