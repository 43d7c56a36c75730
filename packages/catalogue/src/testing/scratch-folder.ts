import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own; `release` takes what removes it. */
export const scratchFolder = (release: (remove: () => void) => void): string => {
  const folder = mkdtempSync(join(tmpdir(), 'torioki-'));
  release(() => rmSync(folder, { recursive: true }));
  return folder;
};
