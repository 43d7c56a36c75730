import { because, ExplainedError } from './because.js';

/** The bytes of a file or a connection, piece by piece. */
export type ByteChunks = AsyncIterable<Uint8Array>;

/** The error for input that is larger than this program reads. */
export class LimitExceeded extends ExplainedError {
  override readonly name = 'LimitExceeded';

  /** Pass the name of the part in both languages, such as `line 7` and `7行目`. */
  constructor(
    readonly part: string,
    partInJapanese: string,
    readonly limit: string,
  ) {
    super(
      because('too-large', `${part} is larger than ${limit}`, `${partInJapanese}が ${limit} を超えている`, {
        limit,
      }),
    );
  }
}

/** The names of the whole input and of its parts. */
const names = {
  file: () => ['the file', 'ファイル'],
  answer: () => ['the answer', '答え'],
  line: (number: number) => [`line ${number}`, `${number}行目`],
  record: (number: number) => [`record ${number}`, `${number}件目`],
} satisfies Readonly<Record<string, (number: number) => readonly [en: string, ja: string]>>;

const exceeded = (name: keyof typeof names, bytes: number, number = 0): LimitExceeded => {
  const [en, ja]: readonly [en: string, ja: string] = names[name](number);
  return new LimitExceeded(en, ja, inWords(bytes));
};

const mebibyte = 2 ** 20;

const inWords = (bytes: number): string =>
  bytes % mebibyte === 0 ? `${bytes / mebibyte} MiB` : `${bytes} bytes`;

async function* buffersOf(parts: ByteChunks): AsyncGenerator<Buffer, void> {
  for await (const { buffer, byteOffset, length } of parts) yield Buffer.from(buffer, byteOffset, length);
}

/** Passes bytes on. Throws {@link LimitExceeded} as soon as they exceed `most` bytes. */
export async function* limitBytes(
  parts: ByteChunks,
  most: number,
  name: 'file' | 'answer' = 'file',
): AsyncGenerator<Buffer, void> {
  let read = 0;
  for await (const part of buffersOf(parts)) {
    read += part.length;
    if (read > most) throw exceeded(name, most);
    yield part;
  }
}

/** Reads all bytes. Throws {@link LimitExceeded} if they exceed the limit. */
export const readLimitedBytes = async (
  parts: ByteChunks,
  most: number,
  name?: 'file' | 'answer',
): Promise<Buffer> => {
  const read: Buffer[] = [];
  for await (const one of limitBytes(parts, most, name)) read.push(one);
  return Buffer.concat(read);
};

/** The bytes between two end marks. */
export interface Piece {
  /** The bytes of the piece; undefined if it is longer than the limit. */
  readonly bytes: Buffer | undefined;
  /** Whether the piece ends with an end mark. Only the last piece of the input may have no end mark. */
  readonly isWhole: boolean;
}

/** The byte that ends each piece, and the largest number of bytes in a piece. */
export interface PieceFormat {
  readonly end: number;
  readonly longest: number;
  /** The word for a piece in error messages. */
  readonly name: 'line' | 'record';
}

/** A piece counts as endless once it is this many times longer than the limit. */
const endless = 8;

/**
 * Cuts bytes at end marks. A piece that is longer than the limit comes without its bytes. Throws {@link
 * LimitExceeded} if a piece has no end within 8 times the limit. The time depends only on the number of
 * bytes.
 */
export async function* splitPieces(
  parts: ByteChunks,
  { end, longest, name }: PieceFormat,
): AsyncGenerator<Piece, void> {
  let held: Buffer[] = [];
  let [length, number] = [0, 1];

  const hold = (bytes: Buffer): void => {
    length += bytes.length;
    if (length > longest * endless) throw exceeded(name, longest, number);
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

/** Passes bytes on. Throws {@link LimitExceeded} if a line has more than `longest` bytes. */
export async function* limitLines(parts: ByteChunks, longest: number): AsyncGenerator<Buffer, void> {
  let [length, line] = [0, 1];
  for await (const part of buffersOf(parts)) {
    let from = 0;
    for (let at = part.indexOf(newLine); at >= 0; at = part.indexOf(newLine, from)) {
      if (length + at - from > longest) throw exceeded('line', longest, line);
      [length, from] = [0, at + 1];
      line += 1;
    }
    length += part.length - from;
    if (length > longest) throw exceeded('line', longest, line);
    yield part;
  }
}
