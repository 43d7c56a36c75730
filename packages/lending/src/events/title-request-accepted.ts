import { Instant, RequestId, oneOf } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A request was accepted: the title will be bought or borrowed
 * (A60).
 */
export const TitleRequestAccepted = event(
  ['TitleRequestAccepted', '蔵書リクエストが受理された'],
  {
    at: Instant,
    request: RequestId,
    by: oneOf('purchase', 'interlibrary'),
  },
  ['request'],
);
