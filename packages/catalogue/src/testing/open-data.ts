import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Open data that is not part of the project: the environment names its folder in TORIOKI_OPEN_DATA, or it lies beside
 * the project.
 */
const folder =
  process.env['TORIOKI_OPEN_DATA'] ?? fileURLToPath(new URL('../../../../../shared/data', import.meta.url));

/** The text of a file of open data, or nothing where it is not. */
export const openData = (name: string): string | undefined => {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};
