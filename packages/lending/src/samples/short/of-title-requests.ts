import { commands } from '../commands.js';
import { requestId } from '../ids.js';
import { usual } from './told.js';

const of = (request: number) => ({ request: requestId(request) });

export const submitTitleRequest = (request = 1) => commands.submitTitleRequest(usual, of(request));

export const acceptTitleRequest = (request = 1) =>
  commands.acceptTitleRequest(usual, { ...of(request), by: 'purchase' });

export const declineTitleRequest = (request = 1) => commands.declineTitleRequest(usual, of(request));
