import { peopleDecision } from '../people-decision.js';
import { SubmitTitleRequest } from './command.js';

export const submitTitleRequest = peopleDecision(SubmitTitleRequest, function* ({ at, request }) {
  return [{ type: 'TitleRequested', data: { at, request } }];
});
