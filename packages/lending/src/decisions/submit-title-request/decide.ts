import { RequestId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { peopleDecision } from '../people-decision.js';

/**
 * 蔵書リクエスト票: requests a title that the library does not hold (R62, R67). Only the registry stores the details.
 */
const SubmitTitleRequest = command(
  ['SubmitTitleRequest', '蔵書リクエストの申込み'],
  ['patron', 'general-materials'],
  {
    request: RequestId,
  },
);

export const submitTitleRequest = peopleDecision(SubmitTitleRequest, function* ({ at, request }) {
  return [{ type: 'TitleRequested', data: { at, request } }];
});
