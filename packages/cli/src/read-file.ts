import { createReadStream } from 'node:fs';
import { renderReasonInJapanese } from '@torioki/audit/words';
import { readLimitedBytes, explainThrown } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from './failure.js';

export const makeUnreadableFailure = (file: string, thrown: unknown): Failure => {
  const why = explainThrown(thrown);
  return failure(
    `${file} を読めません: ${renderReasonInJapanese(why)}。ファイルの名前を確かめてください。`,
    `${file} cannot be read (${why.reason}). Check the name of the file.`,
  );
};

/** The largest size of a file written by hand (heads, keys, notes, rules), in bytes. */
const mostBytes = 64 * 2 ** 20;

export const readText = async (file: string): Promise<E.Either<Failure, string>> => {
  try {
    return E.right((await readLimitedBytes(createReadStream(file), mostBytes)).toString('utf8'));
  } catch (thrown) {
    return E.left(makeUnreadableFailure(file, thrown));
  }
};
