import { oneOf } from '../vocabulary/index.js';
import { event } from './event.js';
import { waitNotice } from './wait-notice.js';

/** Stored format: version with care. No mail could take back an earlier notice, whose copy is gone (R89, A55). */
export const WaitNoticeNotSent = event(
  ['WaitNoticeNotSent', '再び予約中になったことを知らせられなかった'],
  {
    ...waitNotice,
    reason: oneOf('no-address', 'bounced', 'no-calendar'),
  },
  ['reservation', 'title', 'borrower', 'group'],
);
