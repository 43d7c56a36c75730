import type { Command, Reading, Verdict } from '@torioki/event-store';
import { runGenerator, runPlan, type Ruled } from '@torioki/event-store/adapter';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type * as t from 'io-ts';
import { rulesInForce, limitUndoneBy, type RulesInForce } from '../aggregates/index.js';
import type { LendingEvent } from '../events/index.js';
import type { CommandDefinition, CommandOf } from './command.js';
import { decision, type DecisionBy, type RefusalIn } from './decision.js';
import type { ActorNotAllowed } from './preconditions/actor-allowed.js';

/** The only read of a decision about people. A later publication does not make such a decision wrong. */
interface RulesReading extends Reading {
  readonly asks: 'rules in force';
}

/** `yield* readRulesInForce()` gives the rules in force. */
export function* readRulesInForce(): Generator<RulesReading, RulesInForce, unknown> {
  const aggregates = { rules: limitUndoneBy(rulesInForce) };
  const { rules } = (yield { is: 'reading', asks: 'rules in force', aggregates }) as { rules: RulesInForce };
  return rules;
}

/** A decision about people, from its command, with the registry's facts, and the rules in force. */
export interface PeopleDecision<
  Asked extends Command,
  Refusal,
  Props extends t.Props = t.Props,
> extends DecisionBy<Asked, Refusal, Props> {
  /** Decides immediately, in the registry's transaction. Undefined if the rules are needed but missing. */
  decide(command: Asked, rules?: RulesInForce): Verdict<LendingEvent, Refusal> | undefined;
}

/** Makes a decision about people. Its type allows it to read the rules in force and nothing more. */
export const peopleDecision = <
  Type extends string,
  Props extends t.Props,
  Step extends RulesReading | Ruled<unknown> = never,
>(
  definition: CommandDefinition<Type, Props>,
  plan: (
    command: CommandOf<CommandDefinition<Type, Props>>,
    version: number,
  ) => Generator<Step, NonEmptyArray<LendingEvent>, unknown>,
): PeopleDecision<CommandOf<CommandDefinition<Type, Props>>, RefusalIn<Step> | ActorNotAllowed, Props> => {
  const decided = decision(definition, plan);
  return {
    ...decided,
    decide: (command, rules) => {
      const readings = runPlan(decided.plan(command));
      if (rules) return runGenerator(readings, () => ({ rules }));
      const first = readings.next();
      return first.done === true ? first.value : undefined;
    },
  };
};
