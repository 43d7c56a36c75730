import { hash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** The number of bytes in a block. Each block has a hash, so that a changed byte is found nearly exactly. */
const blockBytes = 2 ** 20;

/** The length of a file, and the SHA-256 of each of its blocks. */
export interface FileDigest {
  readonly bytes: number;
  readonly blocks: readonly string[];
}

/** The first and the last byte of a part of a file; the first byte of the file has the number 0. */
export interface ByteRange {
  readonly from: number;
  readonly upTo: number;
}

/** Reads a file block by block. Throws if the file cannot be read. */
export const digestFile = async (file: string): Promise<FileDigest> => {
  const handle = await open(file, 'r');
  try {
    const blocks: string[] = [];
    const buffer = Buffer.alloc(blockBytes);
    let bytes = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, blockBytes, bytes);
      if (bytesRead === 0) return { bytes, blocks };
      blocks.push(hash('sha256', buffer.subarray(0, bytesRead)));
      bytes += bytesRead;
    }
  } finally {
    await handle.close();
  }
};

/** The part of a file from its first to its last changed block; undefined if the file is unchanged. */
export const findChangedBytes = (noted: FileDigest, found: FileDigest): ByteRange | undefined => {
  const length = Math.max(noted.blocks.length, found.blocks.length);
  const changed = Array.from({ length }, (_, index) => index).filter(
    (index) => noted.blocks[index] !== found.blocks[index],
  );
  const [first, last] = [changed[0], changed.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const bytes = Math.max(noted.bytes, found.bytes);
  return { from: first * blockBytes, upTo: Math.min((last + 1) * blockBytes, bytes) - 1 };
};
