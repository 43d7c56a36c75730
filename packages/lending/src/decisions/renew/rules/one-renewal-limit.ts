import { passed, refused, type Ruling } from '../../rule.js';
import type { Renewing } from '../renewing.js';

export interface RenewalLimitReached {
  readonly code: 'renewal-limit-reached';
  readonly limit: number;
}

/** RENEW-4. A loan is renewed once. ④すでに1度延長している (R78, R82) */
export const oneRenewalLimit = ({ renewal, policy }: Renewing): Ruling<RenewalLimitReached> =>
  renewal.times < policy.renewal.limit
    ? passed
    : refused({ code: 'renewal-limit-reached', limit: policy.renewal.limit });
