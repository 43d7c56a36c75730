import { passed, refused, type Ruling } from '../../rule.js';
import type { Renewing } from '../renewing.js';

export interface RenewalInterlibrary {
  readonly code: 'renewal-interlibrary';
}

/** RENEW-5. Not what was borrowed from another library. ⑤他の図書館から借り受けた本 (R83, A53) */
export const notInterlibrary = ({ loan }: Renewing): Ruling<RenewalInterlibrary> =>
  loan.source === 'interlibrary' ? refused({ code: 'renewal-interlibrary' }) : passed;
