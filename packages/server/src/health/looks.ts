import { statfs } from 'node:fs/promises';
import * as E from 'fp-ts/lib/Either.js';
import type { Settings } from '../file/read-settings.js';
import type { Stores } from '../running/open-stores.js';
import type { Watched } from './watch-health.js';

/** A disk with less free space than this is sick, in bytes: 64 MiB. */
const leastFreeBytes = 64 * 2 ** 20;

/** The looks at the parts of a server outside of its library. The disk is the one with the SQLite stores. */
export const looksAt = (
  { catalogue }: Pick<Stores, 'catalogue'>,
  { sqlite }: Pick<Settings['file'], 'sqlite'>,
): Watched['looks'] => ({
  catalogue: async () => E.isRight(await catalogue.titles([''])),
  disk: async () => {
    if (!sqlite) return true;
    const { bavail, bsize } = await statfs(sqlite.folder);
    return bavail * bsize >= leastFreeBytes;
  },
});
