import type { LendingEvent, LendingEventType, TagKind } from '../events/index.js';
import { aggregateOf } from './aggregate.js';
import type { Fold } from './fold.js';

/** An event, and the state before it. A state without events is its own predecessor. */
interface Step<State> {
  readonly before: State;
  readonly last: LendingEvent | null;
}

/** A state with its last step, and with the step before that one. */
export interface LastStep<State> extends Step<State> {
  readonly now: State;
  readonly earlier: Step<State>;
}

/** An aggregate that also keeps its last two events and the states before them. Undo reads these states. */
export const lastStepOf = <Kind extends TagKind, State, Type extends LendingEventType>(
  name: string,
  kind: Kind,
  { initial, types, evolve }: Fold<State, Type>,
) =>
  aggregateOf<Kind, LastStep<State>, Type>(`last step of ${name}`, kind, {
    initial: { now: initial, before: initial, last: null, earlier: { before: initial, last: null } },
    types,
    evolve: ({ now, before, last }, event) => ({
      now: evolve(now, event),
      before: now,
      last: event as LendingEvent,
      earlier: { before, last },
    }),
  });
