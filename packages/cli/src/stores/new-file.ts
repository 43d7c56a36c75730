import { existsSync, rmSync } from 'node:fs';
import { findStoreKind } from './find-store-kind.js';

/** Whether a store will be a new database file. */
export const isNewFile = async (where: string): Promise<boolean> =>
  (await findStoreKind(where)) === 'file' && !existsSync(where);

/** Removes an unfinished database file, and the files beside it. */
export const removeFile = (file: string): void => {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
};
