import { reading, requiring } from '@torioki/event-store';
import { titleRequest } from '../../aggregates/index.js';
import { DeclineReason, optional, RequestId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { requestOpen } from '../preconditions/request-open.js';

/** Declines a request: the title will not be bought or borrowed (A60). */
const DeclineTitleRequest = command(['DeclineTitleRequest', '蔵書リクエストの謝絶'], ['general-materials'], {
  request: RequestId,
  /** The reason that the patron reads. Leave this field out to give none. */
  reason: optional(DeclineReason),
});

export const declineTitleRequest = decision(DeclineTitleRequest, function* ({ at, request, reason = null }) {
  const { found } = yield* reading({ found: titleRequest(request) });
  yield* requiring(requestOpen(request, found));
  return [{ type: 'TitleRequestDeclined', data: { at, request, reason } }];
});
