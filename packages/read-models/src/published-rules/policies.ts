import { localDate, type Instant, type LocalDate, type Policy } from '@torioki/lending';
import { latestPolicyAt } from '@torioki/lending/aggregates';
import { byFirstDay } from '@torioki/lending/vocabulary';
import type { RunningQuery } from '@torioki/projection';
import { office, view } from '../view.js';
import { readRules } from './rules-at.js';

/** A policy, and the first day on which it applies. */
export interface PublishedPolicy {
  readonly from: LocalDate;
  readonly policy: Policy;
}

export const listPolicies = (at: Instant) =>
  function* (): RunningQuery<readonly PublishedPolicy[]> {
    const { rules } = yield* readRules(at);
    const later = new Map(
      rules.policies
        .filter(({ from, policy }) => from > localDate(at, policy.timeZone))
        .map(({ from, policy }) => [from, policy]),
    );
    const next = [...later].map(([from, policy]) => ({ from, policy })).toSorted(byFirstDay);
    const inForce = latestPolicyAt(rules, at);
    return inForce === undefined ? next : [{ from: inForce.from, policy: inForce.policy }, ...next];
  };

/** The policy in force, and then those that will follow it, by their first days (R106). */
export const policies = view(
  ['現行の運用規則と、公表されたこれからの運用規則', 'the policy in force, and those that follow it'],
  office,
  [],
  (_, at) => listPolicies(at),
);
