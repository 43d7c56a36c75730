import { notice } from './notice.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A mail notified the borrower of a ready copy, or of new days
 * for it (R49).
 */
export const ReadyNoticeSent = event(
  ['ReadyNoticeSent', 'メールが送られた'],
  {
    ...notice,
  },
  ['reservation', 'copy', 'title', 'borrower', 'group'],
);
