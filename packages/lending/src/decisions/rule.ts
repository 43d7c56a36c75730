import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { rule, type RuleText } from '../vocabulary/index.js';

/** The facts that a rule read, by name. A refusal's code is not one of them. */
export type Facts = Readonly<Record<string, unknown>>;

/** The verdict of a rule on a situation: its finding, or its refusals. */
export type Ruling<Refusal, Found = void> = E.Either<NonEmptyArray<Refusal>, Found>;

export type Rule<Situation, Refusal> = (situation: Situation) => Ruling<Refusal, unknown>;

/** A rule that was applied, its facts, and its refusals. */
export interface Told {
  readonly rule: RuleText;
  readonly facts: Facts;
  readonly refusals: readonly unknown[];
}

type Hear = (told: Told) => void;

/** The present listener to applied rules. Rules compute their facts only if there is a listener. */
let listener: { readonly hear: Hear; readonly facts: WeakMap<object, Facts> } | undefined;

/** Runs a function, and reports each applied rule to a listener, in order. Inner rules come first. */
export const overhear = <Result>(work: () => Result, hear: Hear): Result => {
  const before = listener;
  listener = { hear, facts: new WeakMap() };
  try {
    return work();
  } finally {
    listener = before;
  }
};

/** Runs the same plan, and reports its rules to a listener. */
export function* overhearPlan<Step, Verdict>(
  plan: Generator<Step, Verdict, unknown>,
  hear: Hear,
): Generator<Step, Verdict, unknown> {
  let step = overhear(() => plan.next(), hear);
  while (step.done !== true) {
    const found = yield step.value;
    step = overhear(() => plan.next(found), hear);
  }
  return step.value;
}

export const ruling = <Asked extends (...given: never[]) => unknown>(
  text: RuleText,
  asked: Asked,
): Asked & RuleText => {
  const telling = (...given: never[]): Ruling<unknown, unknown> => {
    const said = asked(...given) as Ruling<unknown, unknown>;
    if (listener === undefined) return said;
    const refusals = E.isLeft(said) ? said.left : [];
    const { code: _, ...facts } = { ...(refusals[0] as Facts), ...listener.facts.get(said) };
    listener.hear({ rule: text, facts, refusals });
    return said;
  };
  return rule(text, telling as Asked);
};

/** Facts, or a function that computes them; it runs only for a listener. */
type Looked = Facts | (() => Facts);

const factsOf = (looked: Looked | undefined): Facts | undefined =>
  typeof looked === 'function' ? looked() : looked;

const lookingAt = <Said extends Ruling<unknown, unknown>>(
  said: Said,
  looked?: Looked,
  more?: Looked,
): Said => {
  if (listener === undefined) return said;
  const own = { ...said };
  listener.facts.set(own, { ...factsOf(looked), ...factsOf(more) });
  return own;
};

export const passed: Ruling<never> = E.right(undefined);

/** Passes with a finding. */
export const found = <Found>(one: Found, looked: Looked): Ruling<never, Found> =>
  lookingAt(E.right(one), looked);

export const refused = <const Refusal>(...reasons: NonEmptyArray<Refusal>): Ruling<Refusal, never> =>
  E.left(reasons);

/** Refuses if something is wrong. The facts are the refusal's fields, in both cases, and `more`. */
export const refusedIf = <const Refusal extends object>(
  isWrong: boolean,
  refusal: Refusal,
  more?: Looked,
): Ruling<Refusal> =>
  lookingAt<Ruling<Refusal>>(isWrong ? E.left([refusal]) : passed, refusal as Facts, more);

export const refusedUnless = <const Refusal extends object>(
  isRight: boolean,
  refusal: Refusal,
  more?: Looked,
): Ruling<Refusal> => refusedIf(!isRight, refusal, more);

/** Refuses for each reason, or passes without reasons. Repeated reasons are reported once. */
export const refusedFor = <Refusal>(reasons: readonly Refusal[], looked?: Looked): Ruling<Refusal> => {
  if (reasons.length === 0) return lookingAt<Ruling<Refusal>>(passed, looked);
  const distinct = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]));
  return lookingAt<Ruling<Refusal>>(E.left([...distinct.values()] as NonEmptyArray<Refusal>), looked);
};

export const refusedByAny = <Refusal>(
  asked: readonly Ruling<Refusal, unknown>[],
  looked?: Looked,
): Ruling<Refusal> =>
  refusedFor(
    asked.flatMap((said) => (E.isLeft(said) ? said.left : [])),
    looked,
  );

type Rules = readonly Rule<never, unknown>[];
type SituationOf<Of extends Rules> = [Of[number]] extends [(situation: infer Situation) => unknown]
  ? Situation
  : never;
type RefusalOf<Of extends Rules> = Of[number] extends Rule<never, infer Refusal> ? Refusal : never;
type FoundBy<Of extends Rules> = Of extends readonly [infer First, ...infer Rest extends Rules]
  ? First extends (situation: never) => Ruling<unknown, infer Found>
    ? undefined extends Found
      ? FoundBy<Rest>
      : readonly [Found, ...FoundBy<Rest>]
    : never
  : readonly [];

/** Combines rules: applies all, and keeps every refusal in order. Without refusals, gives all findings. */
export const all =
  <Of extends Rules>(...rules: Of) =>
  (situation: SituationOf<Of>): Ruling<RefusalOf<Of>, FoundBy<Of>> => {
    const asked = rules.map((rule) => rule(situation as never) as Ruling<RefusalOf<Of>, unknown>);
    const said = refusedByAny(asked);
    if (E.isLeft(said)) return said;
    const found = asked.filter(E.isRight).map(({ right }) => right);
    return E.right(found.filter((one) => one !== undefined) as never);
  };
