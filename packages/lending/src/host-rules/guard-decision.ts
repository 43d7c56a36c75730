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

/** The refusals that a guard adds to a decision's own refusals. */
export type GuardRefusal =
  | HostRefusal
  | HostRuleBroken
  | { readonly code: 'borrowers-changed' }
  | { readonly code: 'no-policy-in-force'; readonly at: Instant };

/** If one of these refusals occurs, the rules of the host are not called. */
const finalCodes: readonly unknown[] = ['actor-not-allowed', 'borrowers-changed'];

const isFinal = (refusals: readonly unknown[]): boolean =>
  refusals.some((refusal) => finalCodes.includes((refusal as Partial<GuardRefusal>).code));

/**
 * Runs a plan. If the plan ends with refusals, returns them as a value, so that the host's rules can add
 * theirs.
 */
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

/** The situation of a command, still without states; or the refusal if no policy is in force. */
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
 * A decision with rules of the host added. The host's rules judge after the decision's own rules, and all
 * refusals are reported together. The append condition includes the states that the host's rules read. The
 * host's rules can only refuse: they change no events, and turn no refusal into an acceptance.
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
