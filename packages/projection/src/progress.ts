import type { Position } from '@torioki/event-store';

/** How far a build of documents is. */
export interface Progress {
  /** Positions of the history that are folded. */
  readonly done: Position;
  readonly total: Position;
  /** Milliseconds that the rest will take at the speed so far; unknown before there is one. */
  readonly estimateMs: number | undefined;
}

/** Tells progress from where and when it began. */
export const progressSince =
  (from: Position, since: number) =>
  (done: Position, total: Position, now: number): Progress => {
    const speed = (done - from) / (now - since);
    return { done, total, estimateMs: speed > 0 ? Math.round((total - done) / speed) : undefined };
  };
