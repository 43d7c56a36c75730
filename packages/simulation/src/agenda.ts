import type { CommandType, Instant, LendingCommand } from '@torioki/lending';

/** A future command. It gets its id when it is executed. */
export type Wanted = { [Type in CommandType]: Omit<LendingCommand<Type>, 'id'> }[CommandType];

export interface Planned {
  readonly wanted: Wanted;
  /** The plans instead of it if it is refused. */
  readonly otherwise?: () => readonly Planned[];
}

/** The planned commands, earliest first. Commands for the same moment keep the order of their planning. */
export interface Agenda {
  readonly add: (planned: Planned) => void;
  /** Removes and returns the next command before an instant. */
  readonly next: (before: Instant) => Planned | undefined;
}

export const agendaOf = (): Agenda => {
  /** Sorted with the latest first. */
  const all: Planned[] = [];
  return {
    add: (planned) => {
      const { at } = planned.wanted;
      let [from, to] = [0, all.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((all[middle]?.wanted.at ?? '') > at) from = middle + 1;
        else to = middle;
      }
      all.splice(from, 0, planned);
    },
    next: (before) => ((all.at(-1)?.wanted.at ?? before) < before ? all.pop() : undefined),
  };
};
