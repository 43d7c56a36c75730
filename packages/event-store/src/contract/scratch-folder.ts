import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Creates a temporary folder for tests, and removes it when `over` calls back. */
export const scratchFolder = (over: (end: () => void) => void): string => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-'));
  over(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
