import { refusedIf, ruling } from '../../rule.js';
import type { RenewSituation } from '../situation.js';

export const notInterlibrary = ruling(
  {
    id: 'RENEW-5',
    en: 'A book that was borrowed from another library is not renewed.',
    ja: '⑤他の図書館から借り受けた本は延長できない。',
    guide: ['R83', 'A53'],
  },
  ({ loan }: RenewSituation) =>
    refusedIf(loan.source === 'interlibrary', { code: 'renewal-interlibrary' }, { source: loan.source }),
);
