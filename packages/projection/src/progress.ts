import type { Position } from '@torioki/event-store';

/** The progress of a build, in positions of the history. */
export interface Progress {
  /** The last position that the build has folded. */
  readonly done: Position;
  readonly total: Position;
  /**
   * The estimated time to the end of the build in milliseconds, at the speed so far. Undefined before the
   * first progress.
   */
  readonly estimateMs: number | undefined;
}

/** Computes the progress of a build that began at a position and an instant. */
export const progressSince =
  (from: Position, since: number) =>
  (done: Position, total: Position, now: number): Progress => {
    const speed = (done - from) / (now - since);
    return { done, total, estimateMs: speed > 0 ? Math.round((total - done) / speed) : undefined };
  };
