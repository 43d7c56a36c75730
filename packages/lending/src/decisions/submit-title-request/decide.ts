import { reading, requiring } from '@torioki/event-store';
import { titleRequest } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { requestIs } from '../preconditions/request-is.js';
import { SubmitTitleRequest } from './command.js';

export const submitTitleRequest = decision(SubmitTitleRequest, function* ({ at, request }) {
  const { found } = yield* reading({ found: titleRequest(request) });
  yield* requiring(requestIs(request, found, 'not-made'));
  return [{ type: 'TitleRequested', data: { at, request } }];
});
