import type { Aggregate } from '@torioki/event-store';
import {
  hasTypeOrTwin,
  lendingEvents,
  type LendingEvent,
  type LendingEventType,
  type TaggedId,
  type TagKind,
} from '../events/index.js';
import type { Fold } from './fold.js';

/**
 * A fold of the events about one id. `queue(title)` is the aggregate that a decision reads; `queue.evolve`
 * folds an event of any id.
 */
type AggregateOf<Kind extends TagKind, State, Type extends LendingEventType> = Fold<State, Type> &
  ((id: TaggedId<Kind>) => Aggregate<State, LendingEvent<Type>>);

export const aggregateOf = <Kind extends TagKind, State, Type extends LendingEventType>(
  name: string,
  kind: Kind,
  fold: Fold<State, Type>,
): AggregateOf<Kind, State, Type> => {
  const { initial, evolve } = fold;
  const types = fold.types.filter((type) => lendingEvents[type].tags.includes(kind));
  return Object.assign(
    (id: TaggedId<Kind>) => ({ name, initial, evolve, query: [{ types, tags: [`${kind}:${id}`] }] }),
    { initial, evolve, types },
  );
};

/** An aggregate of the events of all ids. */
export const aggregate = <State, Type extends LendingEventType>(
  name: string,
  fold: Fold<State, Type>,
): Fold<State, Type> & Aggregate<State, LendingEvent<Type>> => ({
  name,
  query: [{ types: fold.types }],
  ...fold,
});

/**
 * The same aggregate, where only events of these types can turn a right decision into a wrong one. The
 * migrated events that replace these types count too.
 */
export const limitUndoneBy = <State, Event extends LendingEvent>(
  read: Aggregate<State, Event>,
  ...types: readonly Event['type'][]
): Aggregate<State, Event> => ({
  ...read,
  undoneBy:
    types.length === 0
      ? []
      : read.query.map((item) => ({
          ...item,
          types: (item.types as readonly LendingEventType[]).filter((type) => hasTypeOrTwin(type, types)),
        })),
});
