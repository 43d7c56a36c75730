import { commands } from '../commands.js';
import { requestId } from '../ids.js';
import { usualTime } from './values.js';

const of = (request: number) => ({ request: requestId(request) });

export const submitTitleRequest = (request = 1) => commands.submitTitleRequest(usualTime, of(request));

export const acceptTitleRequest = (request = 1) =>
  commands.acceptTitleRequest(usualTime, { ...of(request), by: 'purchase' });

export const declineTitleRequest = (request = 1) =>
  commands.declineTitleRequest(usualTime, { ...of(request), reason: 'unobtainable' });
