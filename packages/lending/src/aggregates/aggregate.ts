import type { Aggregate } from '@torioki/event-store';
import type { LendingEvent, LendingEventType, TaggedId, TagKind } from '../events/index.js';
import type { Fold } from './fold.js';

/**
 * A fold of the events about one id: `queue(title)` is what a decision reads, and `queue.evolve` folds an event of any
 * id.
 */
type AggregateOf<Kind extends TagKind, State, Type extends LendingEventType> = Fold<State, Type> &
  ((id: TaggedId<Kind>) => Aggregate<State, LendingEvent<Type>>);

export const aggregateOf = <Kind extends TagKind, State, Type extends LendingEventType>(
  name: string,
  kind: Kind,
  fold: Fold<State, Type>,
): AggregateOf<Kind, State, Type> =>
  Object.assign(
    (id: TaggedId<Kind>) => ({ name, query: [{ types: fold.types, tags: [`${kind}:${id}`] }], ...fold }),
    fold,
  );

/** A fold of everybody's events. */
export const aggregate = <State, Type extends LendingEventType>(
  name: string,
  fold: Fold<State, Type>,
): Fold<State, Type> & Aggregate<State, LendingEvent<Type>> => ({
  name,
  query: [{ types: fold.types }],
  ...fold,
});

/** The aggregate, if only some of its events can turn a right decision into a wrong one. */
export const undoneOnlyBy = <State, Event extends LendingEvent>(
  read: Aggregate<State, Event>,
  ...types: readonly Event['type'][]
): Aggregate<State, Event> => ({
  ...read,
  undoneBy: types.length === 0 ? [] : read.query.map((item) => ({ ...item, types })),
});
