import { run } from '../run.js';
import type { Status, Terminal } from '../terminal.js';

/** What a command printed, and its exit status. */
export interface Printed {
  readonly status: Status;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line as on a terminal that nobody watches. */
export const printed = async (
  argv: readonly string[],
  terminal: Partial<Terminal> = {},
): Promise<Printed> => {
  const texts = { out: '', err: '' };
  const status = await run(argv, {
    out: (text) => (texts.out += text),
    err: (text) => (texts.err += text),
    showsProgress: false,
    interrupted: new AbortController().signal,
    secret: () => Promise.resolve('a passphrase for tests'),
    ...terminal,
  });
  return { status, ...texts };
};
