import { runCommandLine } from '../run.js';
import type { Status, Terminal } from '../terminal.js';
import { checkDocument } from './schemas.js';

export interface CommandOutput {
  readonly status: Status;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line without a terminal. Throws if its JSON does not match the schema. */
export const runCommand = async (
  argv: readonly string[],
  terminal: Partial<Terminal> = {},
): Promise<CommandOutput> => {
  const texts = { out: '', err: '' };
  const status = await runCommandLine(argv, {
    out: (text) => (texts.out += text),
    err: (text) => (texts.err += text),
    showsProgress: false,
    interrupted: new AbortController().signal,
    secret: () => Promise.resolve('a passphrase for tests'),
    ...terminal,
  });
  if (argv.includes('--json')) texts.out.split('\n').slice(0, -1).forEach(checkDocument);
  return { status, ...texts };
};
