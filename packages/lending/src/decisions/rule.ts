import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { rule, type RuleText } from '../vocabulary/index.js';

/** The facts that a rule looked at, by name. They do not include the code of a refusal. */
export type Facts = Readonly<Record<string, unknown>>;

/** The verdict of a rule on a situation: its finding, or its refusals. */
export type Ruling<Refusal, Found = void> = E.Either<NonEmptyArray<Refusal>, Found>;

export type Rule<Situation, Refusal> = (situation: Situation) => Ruling<Refusal, unknown>;

/** A rule that was applied, its facts, and its refusals. */
export interface AppliedRule {
  readonly rule: RuleText;
  readonly facts: Facts;
  readonly refusals: readonly unknown[];
}

type RuleListener = (applied: AppliedRule) => void;

/** The present listener for applied rules. Without a listener, rules compute no facts. */
let listener: { readonly hear: RuleListener; readonly facts: WeakMap<object, Facts> } | undefined;

/**
 * Runs a function, and reports each applied rule to a listener, in order. If a rule applies another rule, the
 * inner rule is reported first.
 */
export const listenToRules = <Result>(work: () => Result, hear: RuleListener): Result => {
  const before = listener;
  listener = { hear, facts: new WeakMap() };
  try {
    return work();
  } finally {
    listener = before;
  }
};

/** Runs a plan unchanged. Reports to a listener each rule that the plan applies. */
export function* listenToPlan<Step, Verdict>(
  plan: Generator<Step, Verdict, unknown>,
  hear: RuleListener,
): Generator<Step, Verdict, unknown> {
  let step = listenToRules(() => plan.next(), hear);
  while (step.done !== true) {
    const found = yield step.value;
    step = listenToRules(() => plan.next(found), hear);
  }
  return step.value;
}

export const ruling = <Asked extends (...given: never[]) => unknown>(
  text: RuleText,
  judge: Asked,
): Asked & RuleText => {
  const telling = (...given: never[]): Ruling<unknown, unknown> => {
    const said = judge(...given) as Ruling<unknown, unknown>;
    if (listener === undefined) return said;
    const refusals = E.isLeft(said) ? said.left : [];
    const { code: _, ...facts } = { ...(refusals[0] as Facts), ...listener.facts.get(said) };
    listener.hear({ rule: text, facts, refusals });
    return said;
  };
  return rule(text, telling as Asked);
};

/** Facts, or a function that computes them. The function is called only if somebody listens. */
type FactsOrSource = Facts | (() => Facts);

const factsOf = (looked: FactsOrSource | undefined): Facts | undefined =>
  typeof looked === 'function' ? looked() : looked;

const attachFacts = <Said extends Ruling<unknown, unknown>>(
  said: Said,
  looked?: FactsOrSource,
  more?: FactsOrSource,
): Said => {
  if (listener === undefined) return said;
  const own = { ...said };
  listener.facts.set(own, { ...factsOf(looked), ...factsOf(more) });
  return own;
};

export const passed: Ruling<never> = E.right(undefined);

/** A verdict that passes, with a finding. */
export const found = <Found>(one: Found, looked: FactsOrSource): Ruling<never, Found> =>
  attachFacts(E.right(one), looked);

export const refused = <const Refusal>(...reasons: NonEmptyArray<Refusal>): Ruling<Refusal, never> =>
  E.left(reasons);

/**
 * Refuses if `isWrong`, and passes otherwise. In both cases, reports the fields of `refusal` and of `more` as
 * facts.
 */
export const refusedIf = <const Refusal extends object>(
  isWrong: boolean,
  refusal: Refusal,
  more?: FactsOrSource,
): Ruling<Refusal> =>
  attachFacts<Ruling<Refusal>>(isWrong ? E.left([refusal]) : passed, refusal as Facts, more);

export const refusedUnless = <const Refusal extends object>(
  isRight: boolean,
  refusal: Refusal,
  more?: FactsOrSource,
): Ruling<Refusal> => refusedIf(!isRight, refusal, more);

/** Refuses for each reason; passes if the list is empty. A repeated reason is reported once. */
export const refusedFor = <Refusal>(reasons: readonly Refusal[], looked?: FactsOrSource): Ruling<Refusal> => {
  if (reasons.length === 0) return attachFacts<Ruling<Refusal>>(passed, looked);
  const distinct = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]));
  return attachFacts<Ruling<Refusal>>(E.left([...distinct.values()] as NonEmptyArray<Refusal>), looked);
};

export const combineRefusals = <Refusal>(
  rulings: readonly Ruling<Refusal, unknown>[],
  looked?: FactsOrSource,
): Ruling<Refusal> =>
  refusedFor(
    rulings.flatMap((said) => (E.isLeft(said) ? said.left : [])),
    looked,
  );

type Rules = readonly Rule<never, unknown>[];
type SituationOf<Of extends Rules> = [Of[number]] extends [(situation: infer Situation) => unknown]
  ? Situation
  : never;
type RefusalOf<Of extends Rules> = Of[number] extends Rule<never, infer Refusal> ? Refusal : never;
type FindingsOf<Of extends Rules> = Of extends readonly [infer First, ...infer Rest extends Rules]
  ? First extends (situation: never) => Ruling<unknown, infer Found>
    ? undefined extends Found
      ? FindingsOf<Rest>
      : readonly [Found, ...FindingsOf<Rest>]
    : never
  : readonly [];

/**
 * Combines rules: applies all of them, and collects their refusals in order. If no rule refuses, returns all
 * findings.
 */
export const all =
  <Of extends Rules>(...rules: Of) =>
  (situation: SituationOf<Of>): Ruling<RefusalOf<Of>, FindingsOf<Of>> => {
    const rulings = rules.map((rule) => rule(situation as never) as Ruling<RefusalOf<Of>, unknown>);
    const said = combineRefusals(rulings);
    if (E.isLeft(said)) return said;
    const found = rulings.filter(E.isRight).map(({ right }) => right);
    return E.right(found.filter((one) => one !== undefined) as never);
  };
