import type { TitleRequest } from '../../aggregates/index.js';
import type { RequestId } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface RequestElsewhere {
  readonly code: 'request-elsewhere';
  readonly request: RequestId;
  readonly is: TitleRequest['is'];
  readonly expected: TitleRequest['is'];
}

/** REQUEST-1. A title request is made once, and answered once (R67, A60). */
export const requestIs = (
  request: RequestId,
  { is }: TitleRequest,
  expected: TitleRequest['is'],
): Ruling<RequestElsewhere> =>
  is === expected ? passed : refused({ code: 'request-elsewhere', request, is, expected });
