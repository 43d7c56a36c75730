import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Uses a private folder, which is removed afterwards. */
export const inScratchFolder = async <A>(use: (folder: string) => Promise<A>): Promise<A> => {
  const folder = await mkdtemp(join(tmpdir(), 'torioki-take-over-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
};
