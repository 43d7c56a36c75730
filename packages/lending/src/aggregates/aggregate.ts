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
 * A fold of the events about one thing, such as the queue of a title. `queue(title)` reads the events of that
 * title; `borrower(...pseudonyms)` reads the events of all pseudonyms of a person. `queue.evolve` applies an
 * event of any title.
 */
type AggregateOf<Kind extends TagKind, State, Type extends LendingEventType> = Fold<State, Type> &
  ((...ids: readonly TaggedId<Kind>[]) => Aggregate<State, LendingEvent<Type>>);

export const aggregateOf = <Kind extends TagKind, State, Type extends LendingEventType>(
  name: string,
  kind: Kind,
  fold: Fold<State, Type>,
): AggregateOf<Kind, State, Type> => {
  const { initial, evolve } = fold;
  const types = fold.types.filter((type) => lendingEvents[type].tags.includes(kind));
  return Object.assign(
    (...ids: readonly TaggedId<Kind>[]) => ({
      ...{ name, initial, evolve },
      query: ids.map((id) => ({ types, tags: [`${kind}:${id}`] })),
    }),
    { initial, evolve, types },
  );
};

/** An aggregate that reads all events of its types, such as the rules in force. */
export const aggregate = <State, Type extends LendingEventType>(
  name: string,
  fold: Fold<State, Type>,
): Fold<State, Type> & Aggregate<State, LendingEvent<Type>> => ({
  name,
  query: [{ types: fold.types }],
  ...fold,
});

/**
 * Limits the append condition of an aggregate. Only new events of these types, or migrated events that
 * replace them, conflict with the decision. Without types, no event conflicts.
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
