import type { TitleRequest } from '../../aggregates/index.js';
import type { RequestId } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface RequestElsewhere {
  readonly code: 'request-elsewhere';
  readonly request: RequestId;
  readonly is: TitleRequest['is'];
  readonly expected: 'open';
}

/** REQUEST-1. A title request is answered once (R67, A60). */
export const requestOpen = (request: RequestId, { is }: TitleRequest): Ruling<RequestElsewhere> =>
  is === 'open' ? passed : refused({ code: 'request-elsewhere', request, is, expected: 'open' });
