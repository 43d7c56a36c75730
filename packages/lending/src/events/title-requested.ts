import { Instant, RequestId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. Somebody requested a title that the library does not hold
 * (R67).
 */
export const TitleRequested = event(
  ['TitleRequested', '蔵書リクエストが申し込まれた'],
  {
    at: Instant,
    request: RequestId,
  },
  ['request'],
);
