import { notice } from './notice.js';
import { event } from './event.js';

/** Stored format: version with care. The borrower was told that the copy is ready (R49). */
export const ReadyNoticeSent = event(
  ['ReadyNoticeSent', 'メールが送られた'],
  1,
  {
    ...notice,
  },
  ['reservation', 'copy', 'title', 'borrower', 'group'],
);
