import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { rule, type RuleText } from '../vocabulary/index.js';

/** What a rule looked at, by name. A refusal's code is no fact. */
export type Facts = Readonly<Record<string, unknown>>;

/**
 * What a rule says of a situation: what it found, or why not. It carries the rule, what that looked at, and the rulings
 * on which it rests, so that whoever hears it can tell them.
 */
export type Ruling<Refusal, Found = void> = E.Either<NonEmptyArray<Refusal>, Found> & {
  readonly rule?: RuleText | undefined;
  readonly facts?: Facts | undefined;
  /** Facts beside those of the refusal. */
  readonly more?: Facts | undefined;
  readonly asked?: readonly Ruling<unknown, unknown>[] | undefined;
};

export type Rule<Situation, Refusal> = (situation: Situation) => Ruling<Refusal, unknown>;

/** A rule that may refuse: each of its rulings carries it. */
export const ruling = <Asked extends (...given: never[]) => unknown>(
  text: RuleText,
  asked: Asked,
): Asked & RuleText => {
  const telling = (...given: never[]): Ruling<unknown, unknown> => {
    const said = asked(...given) as Ruling<unknown, unknown>;
    const { facts, more } = said;
    return E.isLeft(said)
      ? { _tag: 'Left', left: said.left, rule: text, facts, more, asked: [said] }
      : { _tag: 'Right', right: said.right, rule: text, facts, more, asked: [said] };
  };
  return rule(text, telling as Asked);
};

/** A rule that was asked, what it looked at, and its reasons against the command. */
export interface Told {
  readonly rule: RuleText;
  readonly facts: Facts;
  readonly refusals: readonly unknown[];
}

/** Every rule that was asked for a ruling, in the order of asking. */
export const toldBy = (said: Ruling<unknown, unknown>): readonly Told[] => {
  const refusals = E.isLeft(said) ? said.left : [];
  const { code: _, ...facts } = { ...(refusals[0] as Facts), ...said.facts, ...said.more };
  return [
    ...(said.asked ?? []).flatMap(toldBy),
    ...(said.rule ? [{ rule: said.rule, facts, refusals }] : []),
  ];
};

export const passed: Ruling<never> = E.right(undefined);

/** Passed with what was found. */
export const found = <Found>(one: Found, facts: Facts): Ruling<never, Found> => ({
  _tag: 'Right',
  right: one,
  facts,
});

export const refused = <Refusal>(...reasons: NonEmptyArray<Refusal>): Ruling<Refusal, never> =>
  E.left(reasons);

/** Refused if something is wrong. If nothing is, the rule looked at the same facts, and perhaps at more. */
export const refusedIf = <Refusal extends object>(
  isWrong: boolean,
  refusal: Refusal,
  more?: Facts,
): Ruling<Refusal> => {
  const facts = refusal as Facts;
  return isWrong
    ? { _tag: 'Left', left: [refusal], facts, more }
    : { _tag: 'Right', right: undefined, facts, more };
};

export const refusedUnless = <Refusal extends object>(
  isRight: boolean,
  refusal: Refusal,
  more?: Facts,
): Ruling<Refusal> => refusedIf(!isRight, refusal, more);

/** Refused for each of the reasons, or passed when there are none. A reason is told once, however many lines give it. */
export const refusedFor = <Refusal>(reasons: readonly Refusal[], facts?: Facts): Ruling<Refusal> => {
  if (reasons.length === 0) return { _tag: 'Right', right: undefined, facts };
  const distinct = new Map(reasons.map((reason) => [JSON.stringify(reason), reason]));
  return { _tag: 'Left', left: [...distinct.values()] as NonEmptyArray<Refusal>, facts };
};

/** What comes of other rulings, which are told with it. */
export const comingOf = <Refusal, Found>(
  asked: readonly Ruling<unknown, unknown>[],
  said: Ruling<Refusal, Found>,
): Ruling<Refusal, Found> => ({ ...said, rule: undefined, asked });

/** Refused for each reason of those who were asked. */
export const refusedByAny = <Refusal>(
  asked: readonly Ruling<Refusal, unknown>[],
  facts?: Facts,
): Ruling<Refusal> =>
  comingOf(
    asked,
    refusedFor(
      asked.filter(E.isLeft).flatMap(({ left }) => left),
      facts,
    ),
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
    return { ...said, right: found.filter((one) => one !== undefined) as never };
  };
