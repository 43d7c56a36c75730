import { findSuspensionEnd, listWaiting } from '../../../aggregates/index.js';
import { refusedIf, ruling } from '../../rule.js';
import type { RenewSituation } from '../situation.js';

export const nobodyWaiting = ruling(
  {
    id: 'RENEW-3',
    en: 'A book is not renewed while another patron waits for its title. Suspended reservations do not count.',
    ja: '③他の人の予約が入っている本は延長できない。休止している予約は数えない。',
    guide: ['R81', 'A33'],
  },
  ({ queue, loan, today }: RenewSituation) => {
    const waiting = listWaiting(queue).filter(
      (one) => one.borrower !== loan.borrower && findSuspensionEnd(today, one) === null,
    ).length;
    return refusedIf(waiting > 0, { code: 'renewal-reserved-by-other', waiting });
  },
);
