import type { Policy } from '../../../policy/index.js';
import { minutesBetween, type Instant } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { Renew } from '../command.js';

export interface RenewalClickExpired {
  readonly code: 'renewal-click-expired';
  readonly clickedAt: Instant;
  readonly minutes: number;
}

/** The clock of the click may be so far ahead of the one that judges it. */
const minutesAhead = 1;

/** RENEW-6. 確認 follows 貸出延長 within minutes; the clock of the click may be a minute ahead (A34). */
export const confirmedInTime = (
  { at, clickedAt }: Renew,
  { renewal }: Policy,
): Ruling<RenewalClickExpired> => {
  const minutes = renewal.confirmWithinMinutes;
  const passedSince = minutesBetween(clickedAt, at);
  return passedSince >= -minutesAhead && passedSince <= minutes
    ? passed
    : refused({ code: 'renewal-click-expired', clickedAt, minutes });
};
