import type { Child } from 'hono/jsx';

interface Piece {
  /** The same on the page and in its stream. */
  readonly id: string;
  readonly children: Child;
}

/** A piece of a page that follows the library: the stream of the page sends it anew. */
export const Live = ({ id, children }: Piece) => <span id={`live-${id}`}>{children}</span>;

/** For what says what a live piece is about: when the piece changes, all of it is read out. */
export const announced = { 'aria-live': 'polite', 'aria-atomic': 'true' } as const;
