import type { Policy } from '../../../policy/index.js';
import { minutesBetween, type Instant } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { Renew } from '../command.js';

export interface RenewalClickExpired {
  readonly code: 'renewal-click-expired';
  readonly clickedAt: Instant;
  readonly minutes: number;
}

/** RENEW-6. 確認 follows 貸出延長 within minutes, and does not precede it (A34). */
export const confirmedInTime = (
  { at, clickedAt }: Renew,
  { renewal }: Policy,
): Ruling<RenewalClickExpired> => {
  const minutes = renewal.confirmWithinMinutes;
  const passedSince = minutesBetween(clickedAt, at);
  return passedSince >= 0 && passedSince <= minutes
    ? passed
    : refused({ code: 'renewal-click-expired', clickedAt, minutes });
};
