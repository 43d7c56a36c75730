import type { Policy } from '../../../policy/index.js';
import { minutesBetween, type Instant } from '../../../vocabulary/index.js';
import { refusedUnless, ruling } from '../../rule.js';

/** The clock of the click may be this number of minutes ahead of the command's clock. */
const minutesAhead = 1;

export const confirmedInTime = ruling(
  {
    id: 'RENEW-6',
    en: 'The click on 確認 follows the click on 貸出延長 within a set number of minutes. The clock of the click may be one minute ahead.',
    ja: '「確認」は「貸出延長」から定められた時間内に押す。押した時計は1分進んでいてもよい。',
    guide: ['A34'],
    policy: ['renewal.confirmWithinMinutes'],
  },
  ({ at, clickedAt }: { readonly at: Instant; readonly clickedAt: Instant }, { renewal }: Policy) => {
    const minutes = renewal.confirmWithinMinutes;
    const passedSince = minutesBetween(clickedAt, at);
    return refusedUnless(
      passedSince >= -minutesAhead && passedSince <= minutes,
      { code: 'renewal-click-expired', clickedAt, minutes },
      { passedSince },
    );
  },
);
