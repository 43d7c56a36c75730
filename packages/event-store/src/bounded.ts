/** Bytes as a file or a connection gives them. */
export type Parts = AsyncIterable<Uint8Array>;

/** Foreign input has a part that is larger than this program reads. */
export class LimitExceeded extends Error {
  override readonly name = 'LimitExceeded';

  constructor(
    /** The part that is too large, as in `line 7`. */
    readonly part: string,
    readonly limit: string,
  ) {
    super(`${part} is larger than ${limit}`);
  }
}

const mebibyte = 2 ** 20;

const inWords = (bytes: number): string =>
  bytes % mebibyte === 0 ? `${bytes / mebibyte} MiB` : `${bytes} bytes`;

async function* buffersOf(parts: Parts): AsyncGenerator<Buffer, void> {
  for await (const { buffer, byteOffset, length } of parts) yield Buffer.from(buffer, byteOffset, length);
}

/** The same bytes. Throws {@link LimitExceeded} once there are more than a limit. */
export async function* bounded(parts: Parts, most: number, name = 'the file'): AsyncGenerator<Buffer, void> {
  let read = 0;
  for await (const part of buffersOf(parts)) {
    read += part.length;
    if (read > most) throw new LimitExceeded(name, inWords(most));
    yield part;
  }
}

/** All bytes. Throws {@link LimitExceeded} if there are more than a limit. */
export const bytesWithin = async (parts: Parts, most: number, name?: string): Promise<Buffer> => {
  const read: Buffer[] = [];
  for await (const one of bounded(parts, most, name)) read.push(one);
  return Buffer.concat(read);
};

/** The bytes between two end marks. */
export interface Piece {
  /** Undefined if they are more than the limit. */
  readonly bytes: Buffer | undefined;
  /** Whether an end mark follows. */
  readonly isWhole: boolean;
}

/** The mark that ends each piece, and the limit of its bytes. */
export interface Pieces {
  readonly end: number;
  readonly longest: number;
  /** The name of a piece in errors, as in `line`. */
  readonly name: string;
}

/** A piece that is so many times longer than the limit has no end. */
const endless = 8;

/**
 * Cuts bytes at end marks. A piece that is longer than the limit comes without its bytes. Throws
 * {@link LimitExceeded} if a piece has no end within 8 times the limit. The time grows with the bytes alone.
 */
export async function* piecesOf(parts: Parts, { end, longest, name }: Pieces): AsyncGenerator<Piece, void> {
  let held: Buffer[] = [];
  let [length, number] = [0, 1];

  const hold = (bytes: Buffer): void => {
    length += bytes.length;
    if (length > longest * endless) throw new LimitExceeded(`${name} ${number}`, inWords(longest));
    if (length <= longest) held.push(bytes);
  };

  const release = (isWhole: boolean): Piece => {
    const bytes = length > longest ? undefined : held.length === 1 ? held[0] : Buffer.concat(held);
    held = [];
    length = 0;
    number += 1;
    return { bytes, isWhole };
  };

  for await (const part of buffersOf(parts)) {
    let from = 0;
    for (let at = part.indexOf(end); at >= 0; at = part.indexOf(end, from)) {
      hold(part.subarray(from, at));
      yield release(true);
      from = at + 1;
    }
    if (from < part.length) hold(part.subarray(from));
  }
  if (length > 0) yield release(false);
}

const newLine = 0x0a;

/** The same bytes. Throws {@link LimitExceeded} if a line has more than a limit. */
export async function* withBoundedLines(parts: Parts, longest: number): AsyncGenerator<Buffer, void> {
  let [length, line] = [0, 1];
  for await (const part of buffersOf(parts)) {
    let from = 0;
    for (let at = part.indexOf(newLine); at >= 0; at = part.indexOf(newLine, from)) {
      if (length + at - from > longest) throw new LimitExceeded(`line ${line}`, inWords(longest));
      [length, from] = [0, at + 1];
      line += 1;
    }
    length += part.length - from;
    if (length > longest) throw new LimitExceeded(`line ${line}`, inWords(longest));
    yield part;
  }
}
