import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of open data, which is not part of the project: TORIOKI_OPEN_DATA, or a folder beside the
 * project.
 */
const folder =
  process.env['TORIOKI_OPEN_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

/** The text of an open data file; undefined if the file is missing. */
export const openData = (name: string): string | undefined => {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};
