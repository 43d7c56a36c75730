import type { Readable } from 'node:stream';

/** The maximum number of characters in a line of a driver. */
export const maxCharacters = 1_000_000;

interface LineListener {
  readonly onLine: (line: string) => void;
  /** Called once, for a line that is too long. The rest of the stream is not read. */
  readonly onTooLong: () => void;
}

/** Reads lines from a stream, each of at most 1,000,000 characters. */
export const readBoundedLines = (stream: Readable, { onLine, onTooLong }: LineListener): void => {
  let begun = '';
  let isOver = false;
  const take = (part: string): void => {
    if (isOver) return;
    begun += part;
    if (begun.length <= maxCharacters) return;
    isOver = true;
    begun = '';
    stream.destroy();
    onTooLong();
  };
  const end = (): void => {
    const line = begun.endsWith('\r') ? begun.slice(0, -1) : begun;
    begun = '';
    if (!isOver) onLine(line);
  };
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const [first = '', ...others] = chunk.split('\n');
    take(first);
    for (const part of others) {
      end();
      take(part);
    }
  });
  stream.on('end', () => {
    if (begun !== '') end();
  });
  stream.on('error', () => undefined);
};
