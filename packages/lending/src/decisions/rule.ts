import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';

/** What a rule says of a situation: what it found, or why not. */
export type Ruling<Refusal, Found = void> = E.Either<NonEmptyArray<Refusal>, Found>;

export type Rule<Situation, Refusal> = (situation: Situation) => Ruling<Refusal, unknown>;

export const passed: Ruling<never> = E.right(undefined);

export const refused = <Refusal>(...reasons: NonEmptyArray<Refusal>): Ruling<Refusal, never> =>
  E.left(reasons);

/**
 * Refused for each of the reasons, or passed when there are none. A reason is told once, however many lines give it.
 */
export const refusedFor = <Refusal>(reasons: readonly Refusal[]): Ruling<Refusal> => {
  const [first, ...more] = new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values();
  return first === undefined ? passed : refused(first, ...more);
};

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
    const rulings = rules.map((rule) => rule(situation as never) as Ruling<RefusalOf<Of>, unknown>);
    const found = rulings.flatMap((ruling) => (E.isRight(ruling) ? [ruling.right] : []));
    const reasons = rulings.flatMap((ruling) => (E.isLeft(ruling) ? ruling.left : []));
    return E.map(() => found.filter((one) => one !== undefined) as unknown as FoundBy<Of>)(
      refusedFor(reasons),
    );
  };
