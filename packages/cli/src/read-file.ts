import { readFile } from 'node:fs/promises';
import { reasonOf } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from './failure.js';

/** The text of a file. */
export const textOf = async (file: string): Promise<E.Either<Failure, string>> => {
  try {
    return E.right(await readFile(file, 'utf8'));
  } catch (thrown) {
    const reason = reasonOf(thrown);
    return E.left(failure(`${file} を読めません(${reason})。`, `${file} cannot be read (${reason}).`));
  }
};
