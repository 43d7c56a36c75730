import type { Sent } from './crowd.js';

const columns = ['sent', 'accepted', 'refused', 'conflicted'] as const;
type Count = Record<(typeof columns)[number], number>;

/** What became of many commands, by their type. */
export const newTally = () => {
  const counts = new Map<string, Count>();
  return {
    count: (all: readonly Sent[]): void => {
      for (const { command, outcomes, conflicts } of all) {
        const count = counts.get(command.type) ?? { sent: 0, accepted: 0, refused: 0, conflicted: 0 };
        counts.set(command.type, count);
        count.sent += 1;
        if (outcomes.some(({ is }) => is === 'accepted')) count.accepted += 1;
        else count.refused += 1;
        if (conflicts > 0) count.conflicted += 1;
      }
    },
    counts: (): ReadonlyMap<string, Readonly<Count>> => counts,
    /** A line for each type. */
    told: (): string =>
      [...counts]
        .sort(([one], [other]) => one.localeCompare(other))
        .map(
          ([type, count]) => `${type}: ${columns.map((column) => `${count[column]} ${column}`).join(', ')}`,
        )
        .join('\n'),
  };
};
