import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder, which is removed when the process ends. */
const folder = mkdtempSync(join(tmpdir(), 'torioki-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

export const fileOf = (name: string): string => join(folder, name);
