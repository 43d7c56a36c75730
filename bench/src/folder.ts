import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of this process's own, which is removed with it; gives the path of a file in it. */
const folder = mkdtempSync(join(tmpdir(), 'torioki-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

export const fileOf = (name: string): string => join(folder, name);
