import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import type { Printable } from '../rendering/printable.js';

/** Reads a line from the terminal without showing it; undefined without a terminal. */
export const readHidden = async (prompt: Printable): Promise<string | undefined> => {
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
