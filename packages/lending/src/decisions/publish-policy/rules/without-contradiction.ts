import type { Fault } from '@torioki/event-store';
import { findContradictions, type Policy } from '../../../policy/index.js';
import { refusedUnless, ruling, type Ruling } from '../../rule.js';

export interface PolicyContradictory {
  readonly code: 'policy-contradictory';
  /** Every key that contradicts another one, with the reason. */
  readonly faults: readonly Fault[];
}

export const withoutContradiction = ruling(
  {
    id: 'PUBLISH-3',
    en: 'A policy does not contradict itself.',
    ja: '運用規則は、それ自体で矛盾しない。',
    guide: ['R106'],
  },
  (policy: Policy): Ruling<PolicyContradictory> => {
    const faults = findContradictions(policy);
    return refusedUnless(faults.length === 0, { code: 'policy-contradictory', faults });
  },
);
