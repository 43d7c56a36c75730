import type { Printable } from './rendering/printable.js';

/** The outputs of a command, and the signal that stops it. */
export interface Terminal {
  readonly out: (text: Printable) => unknown;
  readonly err: (text: Printable) => unknown;
  /** Whether to show progress, because a user is watching. */
  readonly showsProgress: boolean;
  readonly interrupted: AbortSignal;
  /** Reads a secret without showing it; undefined without a terminal. */
  readonly secret: (prompt: Printable) => Promise<string | undefined>;
}

/** The exit status. 0: an answer without faults. 1: an answer with faults. 2: no answer. */
export type Status = 0 | 1 | 2;
