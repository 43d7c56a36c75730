import type { TitleRequest } from '../../aggregates/index.js';
import { rule, type RequestId } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface RequestElsewhere {
  readonly code: 'request-elsewhere';
  readonly request: RequestId;
  readonly is: TitleRequest['is'];
  readonly expected: 'open';
}

export const requestOpen = rule(
  {
    id: 'REQUEST-1',
    en: 'A title request is answered once.',
    ja: '蔵書リクエストには一度回答する。',
    guide: ['R67', 'A60'],
  },
  (request: RequestId, { is }: TitleRequest): Ruling<RequestElsewhere> =>
    is === 'open' ? passed : refused({ code: 'request-elsewhere', request, is, expected: 'open' }),
);
