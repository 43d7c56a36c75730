import { createReadStream } from 'node:fs';
import { reasonInJapanese } from '@torioki/audit';
import { bytesWithin, reasonOf } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from './failure.js';

export const unreadable = (file: string, thrown: unknown): Failure => {
  const reason = reasonOf(thrown);
  return failure(
    `${file} を読めません: ${reasonInJapanese(reason)}。ファイルの名前を確かめてください。`,
    `${file} cannot be read (${reason}). Look at the name of the file.`,
  );
};

/** Bytes of a file that somebody has written by hand: heads, keys, notes, rules. */
const mostBytes = 64 * 2 ** 20;

export const textOf = async (file: string): Promise<E.Either<Failure, string>> => {
  try {
    return E.right((await bytesWithin(createReadStream(file), mostBytes)).toString('utf8'));
  } catch (thrown) {
    return E.left(unreadable(file, thrown));
  }
};
