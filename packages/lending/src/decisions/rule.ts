import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';

/** What a rule says of a situation: what it found, or why not. */
export type Ruling<Refusal, Found = void> = E.Either<NonEmptyArray<Refusal>, Found>;

export type Rule<Situation, Refusal> = (situation: Situation) => Ruling<Refusal, unknown>;

export const passed: Ruling<never> = E.right(undefined);

export const refused = <Refusal>(...reasons: NonEmptyArray<Refusal>): Ruling<Refusal, never> =>
  E.left(reasons);

/** Refused for each of the reasons, told once however many lines give it; passed when there is none. */
export const refusedFor = <Refusal>(reasons: readonly Refusal[]): Ruling<Refusal> => {
  const [first, ...more] = new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values();
  return first === undefined ? passed : refused(first, ...more);
};

type Rules = readonly Rule<never, unknown>[];
type SituationOf<Of extends Rules> = [Of[number]] extends [(situation: infer Situation) => unknown]
  ? Situation
  : never;
type RefusalOf<Of extends Rules> = Of[number] extends Rule<never, infer Refusal> ? Refusal : never;

/** All rules are asked, and every reason is kept, in their order. */
export const all =
  <Of extends Rules>(...rules: Of) =>
  (situation: SituationOf<Of>): Ruling<RefusalOf<Of>> =>
    refusedFor(
      rules
        .map((rule) => rule(situation as never))
        .flatMap((ruling) => (E.isLeft(ruling) ? (ruling.left as NonEmptyArray<RefusalOf<Of>>) : [])),
    );
