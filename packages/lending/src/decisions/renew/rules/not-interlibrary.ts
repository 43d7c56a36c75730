import { rule } from '../../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { Renewing } from '../renewing.js';

export interface RenewalInterlibrary {
  readonly code: 'renewal-interlibrary';
}

export const notInterlibrary = rule(
  {
    id: 'RENEW-5',
    en: 'A book that was borrowed from another library is not renewed.',
    ja: '⑤他の図書館から借り受けた本は延長できない。',
    guide: ['R83', 'A53'],
  },
  ({ loan }: Renewing): Ruling<RenewalInterlibrary> =>
    loan.source === 'interlibrary' ? refused({ code: 'renewal-interlibrary' }) : passed,
);
