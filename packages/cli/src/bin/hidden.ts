import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Printable } from '../telling/printable.js';

/** Asks on the terminal for what is not shown; undefined where there is none. */
export const hidden = async (prompt: Printable): Promise<string | undefined> => {
  if (!process.stdin.isTTY) return undefined;
  const nowhere = new Writable({ write: (_, __, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  process.stderr.write(prompt);
  try {
    return await lines.question('');
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
};
