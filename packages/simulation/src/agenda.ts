import type { CommandType, Instant, LendingCommand } from '@torioki/lending';

/** A command for the future. It gets its id when it is executed. */
export type FutureCommand = { [Type in CommandType]: Omit<LendingCommand<Type>, 'id'> }[CommandType];

export interface PlannedCommand {
  readonly wanted: FutureCommand;
  /** Plans the commands that take the place of this one if it is refused. */
  readonly otherwise?: () => readonly PlannedCommand[];
}

/** The planned commands, earliest first. Commands for the same moment have the order of their planning. */
export interface Agenda {
  readonly add: (planned: PlannedCommand) => void;
  /** Removes the next command before an instant, and returns it. */
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
