import { requiring, type Command, type Decision, type Plan, type Reading } from '@torioki/event-store';
import type { Noting, Ruled } from '@torioki/event-store/adapter';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import type * as t from 'io-ts';
import type { LendingEvent } from '../events/index.js';
import type { CommandDefinition, CommandOf } from './command.js';
import { actorAllowed, type ActorNotAllowed } from './preconditions/actor-allowed.js';

type Steps<Step> = Generator<Step, NonEmptyArray<LendingEvent>, unknown>;
export type RefusalIn<Step> = Step extends Ruled<infer Refusal> ? Refusal : never;

/** A decision with the Japanese name, the roles, the fields and the versions of its command. */
export type DecisionBy<Given extends Command, Refusal, Props extends t.Props = t.Props> = Decision<
  Given,
  LendingEvent,
  Refusal
> &
  Pick<CommandDefinition<string, Props>, 'ja' | 'roles' | 'fields' | 'versions' | 'codec'>;

/**
 * Makes the decision on a command: it checks the actor and then follows the plan. The plan's steps give the
 * refusals. If you change the verdicts of a plan, keep the old steps for earlier versions of the command.
 */
export const decision = <
  Type extends string,
  Props extends t.Props,
  Step extends Reading | Noting | Ruled<unknown>,
>(
  definition: CommandDefinition<Type, Props>,
  plan: (command: CommandOf<CommandDefinition<Type, Props>>, version: number) => Steps<Step>,
): DecisionBy<CommandOf<CommandDefinition<Type, Props>>, RefusalIn<Step> | ActorNotAllowed, Props> => ({
  ...definition,
  *plan(command, version = definition.written) {
    yield* requiring(actorAllowed(command.actor, definition.roles));
    return yield* plan(command, version) as Plan<LendingEvent, RefusalIn<Step>>;
  },
});

/** Every refusal that a decision may give. */
export type RefusalOf<Of> = Of extends {
  readonly plan: (command: never) => Generator<infer Step, unknown, unknown>;
}
  ? RefusalIn<Step>
  : never;

export type CommandDecided<Of> = Of extends { readonly plan: (command: infer Given) => unknown }
  ? Given
  : never;
