import { reading, requiring } from '@torioki/event-store';
import type { Command, Decision, Plan, Reading, Verdict } from '@torioki/event-store';
import type { Noting, Ruled } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { isNonEmpty } from 'fp-ts/lib/Array.js';
import { borrower, latestPolicyAt, rulesInForce } from '../aggregates/index.js';
import { pseudonymsComplete } from '../decisions/preconditions/pseudonyms-complete.js';
import type { LendingEvent } from '../events/index.js';
import { localDate, type Instant } from '../vocabulary/index.js';
import { applyRule, isPersonRead, listAggregates, prepareRule } from './apply-rule.js';
import type { CheckedRule, GuardedCall, HostRefusal, HostRuleBroken } from './host-rule.js';

export interface GuardOptions extends GuardedCall {
  readonly rules: readonly CheckedRule[];
}

/** The refusals of a guarded decision, besides its own. */
export type GuardRefusal = HostRefusal | HostRuleBroken | { readonly code: 'borrowers-changed' };

/** Refusals after which the rules of the host do not judge. */
const finalCodes: readonly unknown[] = ['actor-not-allowed', 'borrowers-changed'];

const isFinal = (refusals: readonly unknown[]): boolean =>
  refusals.some((refusal) => finalCodes.includes((refusal as Partial<GuardRefusal>).code));

/** Runs a plan unchanged. Returns its verdict, where the plan would end with refusals. */
function* followOwnPlan<Refusal>(
  plan: Plan<LendingEvent, Refusal>,
): Generator<Reading | Noting | Ruled<Refusal>, Verdict<LendingEvent, Refusal>, unknown> {
  let step = plan.next();
  while (step.done !== true) {
    if (step.value.is === 'ruled' && E.isLeft(step.value.ruling)) return step.value.ruling;
    step = plan.next(yield step.value);
  }
  return E.right(step.value);
}

/** A copy of a command for the rules, without the pseudonyms. */
const copyForRules = (command: Command): Command => {
  const {
    borrower: _,
    pseudonyms: __,
    ...rest
  } = command as Command & { borrower?: unknown; pseudonyms?: unknown };
  return structuredClone(rest);
};

/**
 * The same decision, guarded by rules of the host. They judge after its own rules, and all refusals are
 * reported together. The states that they read are in the append condition. The guarded decision accepts
 * nothing that the decision refuses, and its events are the same.
 */
export const guardDecision = <Given extends Command, Refusal>(
  decision: Decision<Given, LendingEvent, Refusal>,
  { rules, person, callRule }: GuardOptions,
): Decision<Given, LendingEvent, Refusal | GuardRefusal> => ({
  ...decision,
  hostRules: rules.map(({ code, version }) => ({ code, version })),
  *plan(command, version): Plan<LendingEvent, Refusal | GuardRefusal> {
    const own = yield* followOwnPlan(decision.plan(command, version));
    if (E.isLeft(own) && isFinal(own.left)) return yield* requiring(own);
    const judged = copyForRules(command);
    const prepared = rules.map((rule) => callRule(rule.code, () => prepareRule(rule, judged, person)));
    const { published, whole, ...states } = yield* reading({
      ...Object.fromEntries(prepared.flatMap(listAggregates)),
      published: rulesInForce,
      whole: borrower(...(prepared.some(isPersonRead) ? person.borrowers : [])),
    });
    if (person.pseudonyms) yield* requiring(pseudonymsComplete(person.pseudonyms, whole));
    const inForce = latestPolicyAt(published, command.at as Instant);
    if (inForce === undefined) return yield* requiring(own);
    const { policy } = inForce;
    const today = localDate(command.at as Instant, policy.timeZone);
    const about = { command: judged, policy: structuredClone(policy), today };
    const refusals = prepared.flatMap((one) => applyRule(one, states, about, { person, callRule }));
    const all = [...(E.isLeft(own) ? own.left : []), ...refusals];
    return yield* requiring(isNonEmpty(all) ? E.left(all) : own);
  },
});
