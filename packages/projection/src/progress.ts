import type { Position } from '@torioki/event-store';

/** How far a build of documents is. */
export interface Progress {
  /** Positions of the history that are folded. */
  readonly done: Position;
  readonly total: Position;
  /** How many milliseconds the rest will take at the speed so far; undefined before there is a speed. */
  readonly estimateMs: number | undefined;
}

/** Computes the progress of something that began at a position and an instant. */
export const progressSince =
  (from: Position, since: number) =>
  (done: Position, total: Position, now: number): Progress => {
    const speed = (done - from) / (now - since);
    return { done, total, estimateMs: speed > 0 ? Math.round((total - done) / speed) : undefined };
  };
