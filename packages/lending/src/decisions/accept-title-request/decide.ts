import { reading, requiring } from '@torioki/event-store';
import { titleRequest } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { requestIs } from '../preconditions/request-is.js';
import { AcceptTitleRequest } from './command.js';

export const acceptTitleRequest = decision(AcceptTitleRequest, function* ({ at, request, by }) {
  const { found } = yield* reading({ found: titleRequest(request) });
  yield* requiring(requestIs(request, found, 'open'));
  return [{ type: 'TitleRequestAccepted', data: { at, request, by } }];
});
