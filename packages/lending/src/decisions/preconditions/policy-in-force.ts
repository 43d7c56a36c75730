import { latestPolicyAt, type RulesInForce } from '../../aggregates/index.js';
import type { Policy } from '../../policy/index.js';
import { localDate, type Instant, type LocalDate } from '../../vocabulary/index.js';
import { found, refused, ruling } from '../rule.js';

/** The policy that applies to a command, and the command's date. */
export interface InForce {
  readonly today: LocalDate;
  readonly policy: Policy;
}

export const policyInForce = ruling(
  {
    id: 'POLICY-1',
    en: 'A command is judged by the policy in force at its instant.',
    ja: '操作は、その時点で有効な運用規則によって判断する。',
    guide: ['R106'],
    policy: ['timeZone'],
  },
  (rules: RulesInForce, at: Instant) => {
    const begun = latestPolicyAt(rules, at);
    if (begun === undefined) return refused({ code: 'no-policy-in-force', at });
    const { from, policy } = begun;
    const { label, timeZone } = policy;
    const today = localDate(at, timeZone);
    return found({ today, policy }, { label, from, today });
  },
);
