import type { Position } from '@torioki/event-store';

/** Positions that follow one another. */
export interface Stretch {
  readonly from: Position;
  readonly upTo: Position;
}

/** Gathers rising positions into stretches. */
export const stretches = () => {
  const all: { from: Position; upTo: Position }[] = [];
  return {
    all: all as readonly Stretch[],
    add: (position: Position): void => {
      const last = all.at(-1);
      if (last?.upTo === position - 1) last.upTo = position;
      else all.push({ from: position, upTo: position });
    },
  };
};

export const isIn = (all: readonly Stretch[], position: Position): boolean =>
  all.some(({ from, upTo }) => from <= position && position <= upTo);
