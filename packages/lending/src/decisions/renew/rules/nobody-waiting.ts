import { waitingIn } from '../../../aggregates/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { Renewing } from '../renewing.js';

export interface RenewalReservedByOther {
  readonly code: 'renewal-reserved-by-other';
  readonly waiting: number;
}

/** RENEW-3. Nobody else waits (予約中) for the title. ③予約が入っている (R81, A33) */
export const nobodyWaiting = ({ queue, loan }: Renewing): Ruling<RenewalReservedByOther> => {
  const waiting = waitingIn(queue).filter(({ borrower }) => borrower !== loan.borrower).length;
  return waiting > 0 ? refused({ code: 'renewal-reserved-by-other', waiting }) : passed;
};
