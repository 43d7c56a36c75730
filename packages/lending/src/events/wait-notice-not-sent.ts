import { oneOf } from '../vocabulary/index.js';
import { event } from './event.js';
import { waitNotice } from './wait-notice.js';

/**
 * Stored format: version with care. The notice of a lost copy could not be sent, so no mail took back the
 * earlier notice (R89, A55).
 */
export const WaitNoticeNotSent = event(
  ['WaitNoticeNotSent', '再び予約中になったことを知らせられなかった'],
  {
    ...waitNotice,
    reason: oneOf('no-address', 'bounced', 'no-calendar'),
  },
  ['reservation', 'title', 'borrower', 'group'],
);
