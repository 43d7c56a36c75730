import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { rule, type RuleText } from '../vocabulary/index.js';

/** What a rule looked at, by name. A refusal's code is no fact. */
export type Facts = Readonly<Record<string, unknown>>;

/** What a rule says of a situation: what it found, or why not. */
export type Ruling<Refusal, Found = void> = E.Either<NonEmptyArray<Refusal>, Found>;

export type Rule<Situation, Refusal> = (situation: Situation) => Ruling<Refusal, unknown>;

/** A rule that was asked, what it looked at, and its reasons against the command. */
export interface Told {
  readonly rule: RuleText;
  readonly facts: Facts;
  readonly refusals: readonly unknown[];
}

type Hear = (told: Told) => void;

/** Hears the rules that are asked just now. Rules give their facts only to a listener: nobody else pays for them. */
let listener: { readonly hear: Hear; readonly facts: WeakMap<object, Facts> } | undefined;

/** Does a work while a listener hears each rule that is asked, in the order of asking; the rules inside another first. */
export const overhear = <Result>(work: () => Result, hear: Hear): Result => {
  const before = listener;
  listener = { hear, facts: new WeakMap() };
  try {
    return work();
  } finally {
    listener = before;
  }
};

/** The same plan, whose rules a listener hears. */
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

/** Facts, or how to compute them, which only a listener lets happen. */
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

/** Passed with what was found. */
export const found = <Found>(one: Found, looked: Looked): Ruling<never, Found> =>
  lookingAt(E.right(one), looked);

export const refused = <const Refusal>(...reasons: NonEmptyArray<Refusal>): Ruling<Refusal, never> =>
  E.left(reasons);

/** Refused if something is wrong. If nothing is, the rule looked at the same facts, and perhaps at more. */
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

/** Refused for each of the reasons, or passed when there are none. A reason is told once, however many lines give it. */
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

/** Asks all rules, and keeps every reason, in the order of the rules. If there is none, gives what the rules found. */
export const all =
  <Of extends Rules>(...rules: Of) =>
  (situation: SituationOf<Of>): Ruling<RefusalOf<Of>, FoundBy<Of>> => {
    const asked = rules.map((rule) => rule(situation as never) as Ruling<RefusalOf<Of>, unknown>);
    const said = refusedByAny(asked);
    if (E.isLeft(said)) return said;
    const found = asked.filter(E.isRight).map(({ right }) => right);
    return E.right(found.filter((one) => one !== undefined) as never);
  };
