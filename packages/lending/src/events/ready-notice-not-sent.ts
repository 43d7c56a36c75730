import { oneOf } from '../vocabulary/index.js';
import { notice } from './notice.js';
import { event } from './event.js';

/**
 * Stored format: version with care. The borrower could not be notified; the promised days still apply (R89).
 */
export const ReadyNoticeNotSent = event(
  ['ReadyNoticeNotSent', 'メールを送れなかった'],
  {
    ...notice,
    reason: oneOf('no-address', 'bounced', 'no-calendar'),
  },
  ['reservation', 'copy', 'title', 'borrower', 'group'],
);
