import { copyOf, textOfThrown } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { isFileSource, readRecords, type FileSource } from '../importers/file-source.js';
import { catalogueError } from './catalogue-error.js';
import { badRow, type ReadRow } from './rows.js';

/** The source of a load's records: a list, an iterator, or a file. */
export type Source = Iterable<unknown> | AsyncIterable<unknown> | FileSource;

const isIterable = (source: unknown): source is Iterable<unknown> | AsyncIterable<unknown> =>
  typeof source === 'object' &&
  source !== null &&
  (Symbol.iterator in source || Symbol.asyncIterator in source);

/** Copies a record, so that later changes by the program have no effect. */
const copied = (row: number, given: unknown): ReadRow => {
  const copy = copyOf(given, '');
  return E.isLeft(copy) ? badRow(row)(copy.left) : { row, value: copy.right };
};

async function* recordsOf(source: Source): AsyncGenerator<ReadRow> {
  if (isFileSource(source)) yield* readRecords(source);
  else if (isIterable(source)) {
    let row = 0;
    for await (const value of source) yield copied(++row, value);
  } else throw new Error('it is not a list of rows');
}

/** The rows of a source, counted from 1, with an error in place of each unreadable row. */
export async function* readRows(source: Source): AsyncGenerator<ReadRow> {
  let last = 0;
  try {
    for await (const read of recordsOf(source)) {
      yield read;
      last = 'code' in read && 'row' in read.details ? read.details.row : 'row' in read ? read.row : last;
    }
  } catch (thrown) {
    yield catalogueError(
      'source-broken',
      { row: last, reason: textOfThrown(thrown).replace(/\.$/, '') },
      thrown,
    );
  }
}
