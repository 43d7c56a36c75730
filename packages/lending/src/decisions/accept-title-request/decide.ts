import { reading, requiring } from '@torioki/event-store';
import { titleRequest } from '../../aggregates/index.js';
import { oneOf, RequestId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { requestOpen } from '../preconditions/request-open.js';

/** Accepts a request: the title will be bought, or borrowed from another library (A60). */
const AcceptTitleRequest = command(['AcceptTitleRequest', '蔵書リクエストの受理'], ['general-materials'], {
  request: RequestId,
  by: oneOf('purchase', 'interlibrary'),
});

export const acceptTitleRequest = decision(AcceptTitleRequest, function* ({ at, request, by }) {
  const { found } = yield* reading({ found: titleRequest(request) });
  yield* requiring(requestOpen(request, found));
  return [{ type: 'TitleRequestAccepted', data: { at, request, by } }];
});
