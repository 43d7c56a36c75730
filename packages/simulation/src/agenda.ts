import type { CommandType, Instant, LendingCommand } from '@torioki/lending';

/** A command for the future. It gets its id when it is executed. */
export type FutureCommand = { [Type in CommandType]: Omit<LendingCommand<Type>, 'id'> }[CommandType];

export interface PlannedCommand {
  readonly wanted: FutureCommand;
  /** Returns the commands to plan instead if this command is refused. */
  readonly otherwise?: () => readonly PlannedCommand[];
}

/** The planned commands, earliest first. Commands for the same moment have the order of their planning. */
export interface Agenda {
  readonly add: (planned: PlannedCommand) => void;
  /** Removes and returns the next command; undefined if no command is before the instant. */
  readonly next: (before: Instant) => PlannedCommand | undefined;
}

export const newAgenda = (): Agenda => {
  /** All planned commands, latest first. */
  const all: PlannedCommand[] = [];
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
