import type { Child } from 'hono/jsx';

interface Piece {
  /** The id of the piece, the same on the page and in its stream. */
  readonly id: string;
  readonly children: Child;
}

/** A piece of a page that the page's stream sends again when it changes. */
export const Live = ({ id, children }: Piece) => <span id={`live-${id}`}>{children}</span>;

/** Attributes for the element around a live piece: after a change, screen readers read the whole element. */
export const announceAttributes = { 'aria-live': 'polite', 'aria-atomic': 'true' } as const;
