import { readFile } from 'node:fs/promises';
import { reasonOf } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from './failure.js';

export const unreadable = (file: string, thrown: unknown): Failure => {
  const reason = reasonOf(thrown);
  return failure(`${file} を読めません(${reason})。`, `${file} cannot be read (${reason}).`);
};

/** The text of a file. */
export const textOf = async (file: string): Promise<E.Either<Failure, string>> => {
  try {
    return E.right(await readFile(file, 'utf8'));
  } catch (thrown) {
    return E.left(unreadable(file, thrown));
  }
};
