import { splitPieces, type ByteChunks, type Piece } from '@torioki/event-store/adapter';

/** A line of a text. `isWhole` is false if the line has no line end. */
export interface TextLine {
  readonly text: string | undefined;
  readonly isWhole: boolean;
  /** True if the line is longer than `longestLine`. */
  readonly isTooLong: boolean;
}

/** The maximum length of a line, in MiB. The events of the library are far shorter. */
export const longestLine = 16;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of UTF-8 bytes; undefined for other bytes. */
const decodeText = (bytes: Uint8Array): string | undefined => {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
};

const toTextLine = ({ bytes, isWhole }: Piece): TextLine => ({
  text: bytes && decodeText(bytes),
  isWhole,
  isTooLong: bytes === undefined,
});

/** Splits a text into lines. The text arrives in parts. Throws `LimitExceeded` if a line has no end. */
export async function* splitLines(parts: ByteChunks): AsyncGenerator<TextLine, void> {
  for await (const piece of splitPieces(parts, { end: 0x0a, longest: longestLine * 2 ** 20, name: 'line' }))
    yield toTextLine(piece);
}
