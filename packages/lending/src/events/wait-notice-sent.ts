import { event } from './event.js';
import { waitNotice } from './wait-notice.js';

/**
 * Stored format: version with care. A mail took back an earlier notice: the copy is gone, and the reservation waits again
 * in its old place in the queue (A55).
 */
export const WaitNoticeSent = event(
  ['WaitNoticeSent', '再び予約中になったことを知らせた'],
  {
    ...waitNotice,
  },
  ['reservation', 'title', 'borrower', 'group'],
);
