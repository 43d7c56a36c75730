import * as E from 'fp-ts/lib/Either.js';
import { policyAt, type RulesInForce } from '../../aggregates/index.js';
import type { Policy } from '../../policy/index.js';
import { rule, localDate, type Instant, type LocalDate } from '../../vocabulary/index.js';
import { refused, type Ruling } from '../rule.js';

export interface NoPolicyInForce {
  readonly code: 'no-policy-in-force';
  readonly at: Instant;
}

/** The policy that judges a command, and the day on which it is given. */
export interface InForce {
  readonly today: LocalDate;
  readonly policy: Policy;
}

export const policyInForce = rule(
  {
    id: 'POLICY-1',
    en: 'A command is judged by the policy in force at its instant.',
    ja: '操作は、その時点で有効な運用規則によって判断する。',
    guide: ['R106'],
    policy: ['timeZone'],
  },
  (rules: RulesInForce, at: Instant): Ruling<NoPolicyInForce, InForce> => {
    const policy = policyAt(rules, at);
    return policy === undefined
      ? refused({ code: 'no-policy-in-force', at })
      : E.right({ today: localDate(at, policy.timeZone), policy });
  },
);
