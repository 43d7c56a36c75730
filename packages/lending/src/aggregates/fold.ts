import type { DataOf, LendingEvent, LendingEventType } from '../events/index.js';

/** How events of some types change a state. */
export interface Fold<State, Type extends LendingEventType> {
  readonly initial: State;
  readonly types: readonly Type[];
  readonly evolve: (before: State, event: LendingEvent<Type>) => State;
}

/** What each type of event makes of a state. */
type Table<State, Type extends LendingEventType> = {
  readonly [Of in Type]: (before: State, data: DataOf<Of>) => State;
};

/** `fold(initial)({ Reserved: (before, { title }) => …, … })` is the fold of the types that the table names. */
export const fold =
  <State>(initial: State) =>
  <Type extends LendingEventType>(table: Table<State, Type>): Fold<State, Type> => ({
    initial,
    types: Object.keys(table) as Type[],
    evolve: (before, { type, data }) => table[type](before, data),
  });
