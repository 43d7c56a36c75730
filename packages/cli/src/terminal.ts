import type { Printable } from './telling/printable.js';

/** Where a command writes, and how it is stopped. */
export interface Terminal {
  readonly out: (text: Printable) => unknown;
  readonly err: (text: Printable) => unknown;
  /** Whether somebody watches: progress is told to nobody else. */
  readonly showsProgress: boolean;
  readonly interrupted: AbortSignal;
  /** Asks for a secret, which is not shown; undefined where nobody can be asked. */
  readonly secret: (prompt: Printable) => Promise<string | undefined>;
}

/** 0: answered, and nothing wrong was found. 1: something wrong was found. 2: it could not be answered. */
export type Status = 0 | 1 | 2;
