import { rule } from '../../../vocabulary/index.js';
import type { Policy } from '../../../policy/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface ReturnPostageShort {
  readonly code: 'return-postage-short';
  readonly required: number;
  readonly enclosed: number;
}

export const postageEnclosed = rule(
  {
    id: 'REGISTER-1',
    en: 'An application by post encloses stamps for sending the card.',
    ja: '返信用封筒に、カードを送るための切手を貼る。',
    guide: ['R100', 'A58'],
    policy: ['returnPostageYen'],
  },
  (enclosed: number, { returnPostageYen: required }: Policy): Ruling<ReturnPostageShort> =>
    enclosed >= required ? passed : refused({ code: 'return-postage-short', required, enclosed }),
);
