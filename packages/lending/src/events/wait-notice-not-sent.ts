import { oneOf } from '../vocabulary/index.js';
import { event } from './event.js';
import { waitNotice } from './wait-notice.js';

/**
 * Stored format: a change needs a new version. The mail about a lost copy could not be sent. So the borrower
 * does not know that the earlier notice no longer applies (R89, A55).
 */
export const WaitNoticeNotSent = event(
  ['WaitNoticeNotSent', '再び予約中になったことを知らせられなかった'],
  {
    ...waitNotice,
    reason: oneOf('no-address', 'bounced', 'no-calendar'),
  },
  ['reservation', 'title', 'borrower', 'group'],
);
