import type { CommandType, Instant, LendingCommand } from '@torioki/lending';

/** A command that somebody will give. It gets its id when its time has come. */
export type Wanted = { [Type in CommandType]: Omit<LendingCommand<Type>, 'id'> }[CommandType];

export interface Planned {
  readonly wanted: Wanted;
  /** What is planned instead if it is refused. */
  readonly otherwise?: () => readonly Planned[];
}

/** What is planned, the earliest first; of what is planned for one moment, what was planned first. */
export interface Agenda {
  readonly add: (planned: Planned) => void;
  /** Takes out what is to be done next before an instant. */
  readonly next: (before: Instant) => Planned | undefined;
}

export const agendaOf = (): Agenda => {
  /** The latest first. */
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
