import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own for tests, removed when `over` calls back. */
export const scratchFolder = (over: (end: () => void) => void): string => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-'));
  over(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
