import type { ExpectedEvents } from '@torioki/audit';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { readText } from '../read-file.js';

/**
 * Parses a file of events that are known to have no command. Each line is like `12 a gift` or `12-40 the
 * catalogue of 2019`.
 */
const parseExpectedEvents = (text: string, file: string): E.Either<Failure, readonly ExpectedEvents[]> => {
  const all: ExpectedEvents[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, from, upTo = from, reason] = /^(\d+)(?:-(\d+))?\s+(\S.*)$/.exec(line) ?? [];
    if (reason === undefined)
      return E.left(
        failure(
          `${file} の${index + 1}行目: 「位置 理由」か「位置-位置 理由」と書いてください。`,
          `${file}, line ${index + 1}: write "position reason" or "position-position reason".`,
        ),
      );
    all.push({ from: Number(from), upTo: Number(upTo), reason });
  }
  return E.right(all);
};

/** Reads a file of events that are known to have no command; empty without a file. */
export const readExpectedEvents = async (
  file: string | undefined,
): Promise<E.Either<Failure, readonly ExpectedEvents[]>> => {
  if (file === undefined) return E.right([]);
  return E.chain((text: string) => parseExpectedEvents(text, file))(await readText(file));
};
