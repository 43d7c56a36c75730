import type { Aggregate } from '@torioki/event-store';
import type { LendingEvent, LendingEventType, TagKind } from '../events/index.js';

type EventsOf<Type extends LendingEventType> = Extract<LendingEvent, { readonly type: Type }>;

interface Definition<State, Type extends LendingEventType> {
  readonly name: string;
  /** Exactly the events that it folds. */
  readonly types: readonly Type[];
  /** Whose events, where not everybody's. */
  readonly of?: readonly [kind: TagKind, id: string];
  readonly initial: State;
  readonly evolve: (state: State, event: EventsOf<Type>) => State;
}

export const aggregate = <State, Type extends LendingEventType>({
  name,
  types,
  of,
  initial,
  evolve,
}: Definition<State, Type>): Aggregate<State, EventsOf<Type>> => ({
  name,
  query: [of === undefined ? { types } : { types, tags: [of.join(':')] }],
  initial,
  evolve,
});

/** The aggregate, where of all its events only some can make a decision that was right wrong. */
export const undoneOnlyBy = <State, Event extends LendingEvent>(
  read: Aggregate<State, Event>,
  ...types: readonly Event['type'][]
): Aggregate<State, Event> => ({
  ...read,
  undoneBy: types.length === 0 ? [] : read.query.map((item) => ({ ...item, types })),
});
