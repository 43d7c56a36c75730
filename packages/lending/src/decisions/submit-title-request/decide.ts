import { RequestId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { peopleDecision } from '../people-decision.js';

/** 蔵書リクエスト票: asks for a title that the library does not hold. Which title it is stands in the registry (R62, R67). */
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
