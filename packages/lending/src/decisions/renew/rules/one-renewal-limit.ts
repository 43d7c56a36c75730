import { refusedUnless, ruling } from '../../rule.js';
import type { RenewSituation } from '../situation.js';

export const oneRenewalLimit = ruling(
  {
    id: 'RENEW-4',
    en: 'A loan is renewed once.',
    ja: '④延長は1度までである。',
    guide: ['R78', 'R82'],
    policy: ['renewal.limit'],
  },
  ({ renewal, policy }: RenewSituation) =>
    refusedUnless(
      renewal.times < policy.renewal.limit,
      { code: 'renewal-limit-reached', limit: policy.renewal.limit },
      { times: renewal.times },
    ),
);
