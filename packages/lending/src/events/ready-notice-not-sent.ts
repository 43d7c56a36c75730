import { oneOf } from '../vocabulary/index.js';
import { notice } from './notice.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. The borrower could not be notified. The days of the notice
 * apply nevertheless (R89).
 */
export const ReadyNoticeNotSent = event(
  ['ReadyNoticeNotSent', 'メールを送れなかった'],
  {
    ...notice,
    reason: oneOf('no-address', 'bounced', 'no-calendar'),
  },
  ['reservation', 'copy', 'title', 'borrower', 'group'],
);
