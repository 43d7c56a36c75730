import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A path for the running test's database, in a folder of its own that anyone may enter. Removed when the test ends. */
export const scratchFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'library.db');
};
