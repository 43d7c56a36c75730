import { open } from 'node:fs/promises';

export type StoreKind = 'postgres' | 'eventstoredb' | 'export' | 'file';

/** The first characters of an export, whether it has events or only hashes. */
const exportStart = '{"format":"torioki-h';

const readBeginning = async (file: string): Promise<string> => {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(exportStart.length), 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch {
    return '';
  }
};

/**
 * The kind of a store, from its URL or from the content of the file. A file that cannot be read counts as
 * `file`.
 */
export const findStoreKind = async (where: string): Promise<StoreKind> => {
  if (/^postgres(ql)?:\/\//.test(where)) return 'postgres';
  if (/^(esdb|kurrentdb)(\+discover)?:\/\//.test(where)) return 'eventstoredb';
  return (await readBeginning(where)) === exportStart ? 'export' : 'file';
};
