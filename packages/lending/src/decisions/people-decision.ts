import type { Command, Reading, Verdict } from '@torioki/event-store';
import { runGenerator, runPlan, type Ruled } from '@torioki/event-store/adapter';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type * as t from 'io-ts';
import { rulesInForce, limitUndoneBy, type RulesInForce } from '../aggregates/index.js';
import type { LendingEvent } from '../events/index.js';
import type { CommandDefinition, CommandOf } from './command.js';
import { decision, type DecisionBy, type RefusalIn } from './decision.js';
import type { ActorNotAllowed } from './preconditions/actor-allowed.js';

/**
 * The step that reads the rules in force, for decisions about people. They read nothing else from the
 * history. Later publications do not conflict with the decision.
 */
interface RulesReading extends Reading {
  readonly asks: 'rules in force';
}

/** `yield* readRulesInForce()` gives the rules in force. */
export function* readRulesInForce(): Generator<RulesReading, RulesInForce, unknown> {
  const aggregates = { rules: limitUndoneBy(rulesInForce) };
  const { rules } = (yield { is: 'reading', asks: 'rules in force', aggregates }) as { rules: RulesInForce };
  return rules;
}

/**
 * A decision about patrons and their cards. Its command contains the facts from the registry. From the
 * history, the decision reads only the rules in force.
 */
export interface PeopleDecision<
  Asked extends Command,
  Refusal,
  Props extends t.Props = t.Props,
> extends DecisionBy<Asked, Refusal, Props> {
  /**
   * Decides immediately, in the registry's transaction. Returns undefined if the decision needs the rules and
   * you passed none.
   */
  decide(command: Asked, rules?: RulesInForce): Verdict<LendingEvent, Refusal> | undefined;
}

/** Makes a decision about people. Its plan can read only the rules in force. */
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
