import type { Position } from '@torioki/event-store';

/** Consecutive positions. */
export interface Stretch {
  readonly from: Position;
  readonly upTo: Position;
}

/** Joins rising positions into stretches. */
export const collectStretches = () => {
  const all: { from: Position; upTo: Position }[] = [];
  return {
    all: all as readonly Stretch[],
    add: (from: Position, upTo = from): void => {
      const last = all.at(-1);
      if (last?.upTo === from - 1) last.upTo = upTo;
      else all.push({ from, upTo });
    },
  };
};

/**
 * Joins positions, in any order, into stretches. `rest` comes after all these positions, and may be empty.
 */
export const joinStretches = (positions: Iterable<Position>, rest: Stretch): readonly Stretch[] => {
  const { all, add } = collectStretches();
  for (const position of [...new Set(positions)].toSorted((one, other) => one - other)) add(position);
  if (rest.from <= rest.upTo) add(rest.from, rest.upTo);
  return all;
};

export const isInStretches = (all: readonly Stretch[], position: Position): boolean =>
  all.some(({ from, upTo }) => from <= position && position <= upTo);
