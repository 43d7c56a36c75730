import { waitingIn } from '../../../aggregates/index.js';
import { refusedIf, ruling, type Ruling } from '../../rule.js';
import type { Renewing } from '../renewing.js';

export interface RenewalReservedByOther {
  readonly code: 'renewal-reserved-by-other';
  readonly waiting: number;
}

export const nobodyWaiting = ruling(
  {
    id: 'RENEW-3',
    en: 'A book is not renewed while somebody else waits for its title.',
    ja: '③他の人の予約が入っている本は延長できない。',
    guide: ['R81', 'A33'],
  },
  ({ queue, loan }: Renewing): Ruling<RenewalReservedByOther> => {
    const waiting = waitingIn(queue).filter(({ borrower }) => borrower !== loan.borrower).length;
    return refusedIf(waiting > 0, { code: 'renewal-reserved-by-other', waiting });
  },
);
