import { reading, requiring } from '@torioki/event-store';
import { titleRequest } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { requestOpen } from '../preconditions/request-open.js';
import { DeclineTitleRequest } from './command.js';

export const declineTitleRequest = decision(DeclineTitleRequest, function* ({ at, request }) {
  const { found } = yield* reading({ found: titleRequest(request) });
  yield* requiring(requestOpen(request, found));
  return [{ type: 'TitleRequestDeclined', data: { at, request } }];
});
