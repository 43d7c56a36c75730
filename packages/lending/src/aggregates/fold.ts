import {
  isInherited,
  standsFor,
  withTwins,
  type DataOf,
  type InheritedType,
  type LendingEvent,
  type LendingEventType,
  type TwinOf,
} from '../events/index.js';

/** How events of some types change a state. Events of other types leave it unchanged. */
export interface Fold<State, Type extends LendingEventType> {
  readonly initial: State;
  readonly types: readonly Type[];
  readonly evolve: (before: State, event: LendingEvent | LendingEvent<Type>) => State;
}

type Table<State, Type extends LendingEventType> = {
  readonly [Of in Type]: (before: State, data: DataOf<Of>) => State;
};

/**
 * `fold(initial)({ Reserved: (before, { title }) => …, … })` is the fold of the types that the table names. What is
 * taken over from an old system it reads as what that stands for, unless the table says otherwise.
 */
export const fold =
  <State>(initial: State) =>
  <Type extends LendingEventType>(table: Table<State, Type>): Fold<State, Type | TwinOf<Type>> => {
    const own = Object.keys(table) as Type[];
    const change = (before: State, event: LendingEvent): State => {
      if (event.type in table) return table[event.type as Type](before, event.data);
      return isInherited(event.type)
        ? standsFor(event as LendingEvent<InheritedType>).reduce(change, before)
        : before;
    };
    return {
      initial,
      types: withTwins(own),
      evolve: (before, event) => change(before, event as LendingEvent),
    };
  };
