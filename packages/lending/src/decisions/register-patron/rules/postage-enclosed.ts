import type { Policy } from '../../../policy/index.js';
import { refusedUnless, ruling } from '../../rule.js';

export const postageEnclosed = ruling(
  {
    id: 'REGISTER-1',
    en: 'An application by post includes stamps for sending the card.',
    ja: '返信用封筒に、カードを送るための切手を貼る。',
    guide: ['R100', 'A58'],
    policy: ['returnPostageYen'],
  },
  (enclosed: number, { returnPostageYen: required }: Policy) =>
    refusedUnless(enclosed >= required, { code: 'return-postage-short', required, enclosed }),
);
