import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The path of a file in a temporary folder. The folder is removed with the process. */
const folder = mkdtempSync(join(tmpdir(), 'torioki-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

export const fileOf = (name: string): string => join(folder, name);
