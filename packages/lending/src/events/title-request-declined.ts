import { Instant, RequestId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A request was declined: the title will not be acquired (A60).
 */
export const TitleRequestDeclined = event(
  ['TitleRequestDeclined', '蔵書リクエストが謝絶された'],
  {
    at: Instant,
    request: RequestId,
  },
  ['request'],
);
