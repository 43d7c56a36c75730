import { spawnSync } from 'node:child_process';
import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { exportHistory } from '@torioki/audit';
import { findLastCursor, orThrow, type EventStore } from '@torioki/event-store';
import { withScratchFile } from '../desk/scratch-stores.js';

const verifiers = [
  [process.execPath, 'verify-history.mjs'],
  ['python3', 'verify_history.py'],
] as const;

/** The exit status of each independent verifier for an export of a store. */
export const verifyExports = (store: EventStore): Promise<readonly (number | null)[]> =>
  withScratchFile(async (file) => {
    const handle = await open(file, 'w');
    const upTo = orThrow(await findLastCursor(store));
    orThrow(await exportHistory(store, upTo, (part) => handle.write(part)));
    await handle.close();
    return verifiers.map(([program, verifier]) => {
      const path = fileURLToPath(new URL(`../../../audit/verifier/${verifier}`, import.meta.url));
      return spawnSync(program, [path, file]).status;
    });
  });
