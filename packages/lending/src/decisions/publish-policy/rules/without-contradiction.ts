import type { Fault } from '@torioki/event-store';
import { contradictionsIn, type Policy } from '../../../policy/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface PolicyContradictory {
  readonly code: 'policy-contradictory';
  /** Every key that contradicts another one, with the reason. */
  readonly faults: readonly Fault[];
}

/** PUBLISH-3. A policy does not contradict itself (R106). */
export const withoutContradiction = (policy: Policy): Ruling<PolicyContradictory> => {
  const faults = contradictionsIn(policy);
  return faults.length === 0 ? passed : refused({ code: 'policy-contradictory', faults });
};
