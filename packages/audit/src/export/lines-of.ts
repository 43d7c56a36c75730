/** A line of a text, and whether it has its end. */
export interface Line {
  readonly text: string | undefined;
  readonly isWhole: boolean;
}

const lineEnd = 0x0a;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of some bytes; undefined if they are not UTF-8. */
const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
};

/** The lines of a text that comes in parts. */
export async function* linesOf(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Line, void> {
  let rest = Buffer.alloc(0);
  for await (const part of parts) {
    let bytes = rest.length === 0 ? Buffer.from(part) : Buffer.concat([rest, part]);
    for (let end = bytes.indexOf(lineEnd); end >= 0; end = bytes.indexOf(lineEnd)) {
      yield { text: textOf(bytes.subarray(0, end)), isWhole: true };
      bytes = bytes.subarray(end + 1);
    }
    rest = bytes;
  }
  if (rest.length > 0) yield { text: textOf(rest), isWhole: false };
}
