import { rule } from '../../../vocabulary/index.js';
import type { Fault } from '@torioki/event-store';
import { contradictionsIn, type Policy } from '../../../policy/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface PolicyContradictory {
  readonly code: 'policy-contradictory';
  /** Every key that contradicts another one, with the reason. */
  readonly faults: readonly Fault[];
}

export const withoutContradiction = rule(
  {
    id: 'PUBLISH-3',
    en: 'A policy does not contradict itself.',
    ja: '運用規則は、それ自体で矛盾しない。',
    guide: ['R106'],
  },
  (policy: Policy): Ruling<PolicyContradictory> => {
    const faults = contradictionsIn(policy);
    return faults.length === 0 ? passed : refused({ code: 'policy-contradictory', faults });
  },
);
