import { reading, requiring } from '@torioki/event-store';
import type { Command, Decision, Plan, Reading, Verdict } from '@torioki/event-store';
import type { Noting, Ruled } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { isNonEmpty } from 'fp-ts/lib/Array.js';
import { borrower, listPseudonyms, policyAt, rulesInForce, type RulesInForce } from '../aggregates/index.js';
import { pseudonymsComplete } from '../decisions/preconditions/pseudonyms-complete.js';
import { refused } from '../decisions/rule.js';
import type { LendingEvent } from '../events/index.js';
import { localDate, type Instant } from '../vocabulary/index.js';
import { applyRule, isPersonRead, listAggregates, prepareRule } from './apply-rule.js';
import type { CheckedRule, GuardedCall, HostRefusal, HostRuleBroken } from './host-rule.js';

export interface GuardOptions extends GuardedCall {
  readonly rules: readonly CheckedRule[];
}

/** The refusals of a guarded decision, besides its own. */
export type GuardRefusal =
  | HostRefusal
  | HostRuleBroken
  | { readonly code: 'borrowers-changed' }
  | { readonly code: 'no-policy-in-force'; readonly at: Instant };

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

/** The fields of a command for the rules, without the pseudonyms. */
const selectForRules = (command: Command): Command => {
  const {
    borrower: _,
    pseudonyms: __,
    ...rest
  } = command as Command & { borrower?: unknown; pseudonyms?: unknown };
  return rest;
};

/** The situation of a command without states, or the refusal without a policy. */
const describeSituation = (command: Command, published: RulesInForce) => {
  const at = command.at as Instant;
  const policy = policyAt(published, at);
  return policy === undefined
    ? refused({ code: 'no-policy-in-force', at })
    : E.right({ command, policy, today: localDate(at, policy.timeZone) });
};

const addRefusals = <Refusal>(
  own: Verdict<LendingEvent, Refusal>,
  refusals: readonly GuardRefusal[],
): Verdict<LendingEvent, Refusal | GuardRefusal> => {
  const all = [...(E.isLeft(own) ? own.left : []), ...refusals];
  return isNonEmpty(all) ? E.left(all) : own;
};

/**
 * The same decision, guarded by rules of the host. They judge after its own rules, and all refusals are
 * reported together. The states that they read are in the append condition. The guarded decision accepts
 * nothing that the decision refuses, and its events are the same.
 */
export const guardDecision = <Given extends Command, Refusal>(
  decision: Decision<Given, LendingEvent, Refusal>,
  { rules, person, callRule }: GuardOptions,
): Decision<Given, LendingEvent, Refusal | GuardRefusal> => {
  if (rules.length === 0) return decision;
  const borrowers = person ? listPseudonyms(person) : [];
  return {
    ...decision,
    hostRules: rules.map(({ code, version }) => ({ code, version })),
    *plan(command, version): Plan<LendingEvent, Refusal | GuardRefusal> {
      const own = yield* followOwnPlan(decision.plan(command, version));
      if (E.isLeft(own) && isFinal(own.left)) return yield* requiring(own);
      const judged = selectForRules(command);
      const ofPerson = 'borrower' in command ? borrowers : undefined;
      const prepared = rules.map((rule) => prepareRule(rule, judged, ofPerson, callRule));
      const { published, whole, ...states } = yield* reading({
        ...Object.fromEntries(prepared.flatMap(listAggregates)),
        published: rulesInForce,
        whole: borrower(...(prepared.some(isPersonRead) ? borrowers : [])),
      });
      if (person?.pseudonyms) yield* requiring(pseudonymsComplete(person.pseudonyms, whole));
      const about = describeSituation(judged, published);
      if (E.isLeft(about)) {
        yield* requiring(own);
        return yield* requiring(about);
      }
      const refusals = prepared.flatMap((one) => applyRule(one, states, about.right, { person, callRule }));
      return yield* requiring(addRefusals(own, refusals));
    },
  };
};
