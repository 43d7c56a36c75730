import {
  isMigrated,
  expandMigrated,
  addTwins,
  type DataOf,
  type MigratedType,
  type LendingEvent,
  type LendingEventType,
  type TwinOf,
} from '../events/index.js';

/**
 * The change that each event of some types makes to a state. Events of other types leave the state unchanged.
 */
export interface Fold<State, Type extends LendingEventType> {
  readonly initial: State;
  readonly types: readonly Type[];
  readonly evolve: (before: State, event: LendingEvent | LendingEvent<Type>) => State;
}

type Table<State, Type extends LendingEventType> = {
  readonly [Of in Type]: (before: State, data: DataOf<Of>) => State;
};

/**
 * Makes a fold of the event types in a table: `fold(initial)({ Reserved: (before, { title }) => …, … })`.
 * Migrated events are read as the events that they replace, unless the table has an entry for the migrated
 * type.
 */
export const fold =
  <State>(initial: State) =>
  <Type extends LendingEventType>(table: Table<State, Type>): Fold<State, Type | TwinOf<Type>> => {
    const own = Object.keys(table) as Type[];
    const change = (before: State, event: LendingEvent): State => {
      if (event.type in table) return table[event.type as Type](before, event.data);
      return isMigrated(event.type)
        ? expandMigrated(event as LendingEvent<MigratedType>).reduce(change, before)
        : before;
    };
    return {
      initial,
      types: addTwins(own),
      evolve: (before, event) => change(before, event as LendingEvent),
    };
  };
