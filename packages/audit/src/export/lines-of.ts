import { piecesOf, type Parts, type Piece } from '@torioki/event-store/adapter';

/** A line of a text, and whether it has its end. */
export interface Line {
  readonly text: string | undefined;
  readonly isWhole: boolean;
  /** Whether it is longer than any line that an export has. */
  readonly isTooLong: boolean;
}

/** An event in MiB: many times what the longest command of the library records. */
export const longestLine = 16;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of some bytes; undefined if they are not UTF-8. */
const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
};

const lineOf = ({ bytes, isWhole }: Piece): Line => ({
  text: bytes && textOf(bytes),
  isWhole,
  isTooLong: bytes === undefined,
});

/** The lines of a text that comes in parts. Throws `LimitExceeded` for a line without an end. */
export async function* linesOf(parts: Parts): AsyncGenerator<Line, void> {
  for await (const piece of piecesOf(parts, { end: 0x0a, longest: longestLine * 2 ** 20, name: 'line' }))
    yield lineOf(piece);
}
