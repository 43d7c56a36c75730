import { reading, requiring } from '@torioki/event-store';
import { titleRequest } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { requestOpen } from '../preconditions/request-open.js';
import { AcceptTitleRequest } from './command.js';

export const acceptTitleRequest = decision(AcceptTitleRequest, function* ({ at, request, by }) {
  const { found } = yield* reading({ found: titleRequest(request) });
  yield* requiring(requestOpen(request, found));
  return [{ type: 'TitleRequestAccepted', data: { at, request, by } }];
});
