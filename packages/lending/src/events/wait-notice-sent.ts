import { event } from './event.js';
import { waitNotice } from './wait-notice.js';

/**
 * Stored format: a change needs a new version. A mail took back an earlier notice, because the copy was lost
 * (A55). The reservation waits in its old position in the queue.
 */
export const WaitNoticeSent = event(
  ['WaitNoticeSent', '再び予約中になったことを知らせた'],
  {
    ...waitNotice,
  },
  ['reservation', 'title', 'borrower', 'group'],
);
