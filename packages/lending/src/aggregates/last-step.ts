import type { LendingEvent, LendingEventType, TagKind } from '../events/index.js';
import { aggregateOf } from './aggregate.js';
import type { Fold } from './fold.js';

/** A state, its last event, and the state before that event. A state without events is its own predecessor. */
export interface LastStep<State> {
  readonly now: State;
  readonly before: State;
  readonly last: LendingEvent | null;
}

/**
 * An aggregate that also keeps its last event and the state before that event, so that a command can be
 * undone.
 */
export const lastStepOf = <Kind extends TagKind, State, Type extends LendingEventType>(
  name: string,
  kind: Kind,
  { initial, types, evolve }: Fold<State, Type>,
) =>
  aggregateOf<Kind, LastStep<State>, Type>(`last step of ${name}`, kind, {
    initial: { now: initial, before: initial, last: null },
    types,
    evolve: ({ now }, event) => ({ now: evolve(now, event), before: now, last: event as LendingEvent }),
  });
