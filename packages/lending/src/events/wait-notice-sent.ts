import { event } from './event.js';
import { waitNotice } from './wait-notice.js';

/**
 * Stored format: version with care. A mail took back an earlier notice, because the copy is lost (A55). The
 * reservation waits again in its old position in the queue.
 */
export const WaitNoticeSent = event(
  ['WaitNoticeSent', '再び予約中になったことを知らせた'],
  {
    ...waitNotice,
  },
  ['reservation', 'title', 'borrower', 'group'],
);
