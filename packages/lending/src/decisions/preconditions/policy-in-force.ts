import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { policyAt, type RulesInForce } from '../../aggregates/index.js';
import type { Policy } from '../../policy/index.js';
import { localDate, type Instant, type LocalDate } from '../../vocabulary/index.js';
import { refused } from '../rule.js';

export interface NoPolicyInForce {
  readonly code: 'no-policy-in-force';
  readonly at: Instant;
}

/** The policy that judges a command, and the day on which it is given. */
export interface InForce {
  readonly today: LocalDate;
  readonly policy: Policy;
}

/** POLICY-1. A command is judged by the policy in force at its instant (R106). */
export const policyInForce = (
  rules: RulesInForce,
  at: Instant,
): E.Either<NonEmptyArray<NoPolicyInForce>, InForce> => {
  const policy = policyAt(rules, at);
  return policy === undefined
    ? refused({ code: 'no-policy-in-force', at })
    : E.right({ today: localDate(at, policy.timeZone), policy });
};
