import type { TitleRequest } from '../../aggregates/index.js';
import type { RequestId } from '../../vocabulary/index.js';
import { refusedUnless, ruling } from '../rule.js';

export const requestOpen = ruling(
  {
    id: 'REQUEST-1',
    en: 'A title request is answered once.',
    ja: '蔵書リクエストには一度回答する。',
    guide: ['R67', 'A60'],
  },
  (request: RequestId, { is }: TitleRequest) =>
    refusedUnless(is === 'open', { code: 'request-elsewhere', request, is, expected: 'open' }),
);
