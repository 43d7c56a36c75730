import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A path for a database in a folder that any user may enter. The folder is removed when the test ends. */
export const scratchFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'library.db');
};
