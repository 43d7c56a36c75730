import { DeclineReason, earlierForm, Instant, orNull, RequestId } from '../vocabulary/index.js';
import { event } from './event.js';

const withoutReason = { at: Instant, request: RequestId };

/**
 * Stored format: a change needs a new version. A request was declined: the title will not be acquired (A60).
 */
export const TitleRequestDeclined = event(
  ['TitleRequestDeclined', '蔵書リクエストが謝絶された'],
  {
    ...withoutReason,
    /** Null if no reason was given. */
    reason: orNull(DeclineReason),
  },
  ['request'],
  earlierForm(withoutReason, (old) => ({ ...old, reason: null })),
);
