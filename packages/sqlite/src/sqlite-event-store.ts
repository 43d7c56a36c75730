import {
  appendInput,
  copyInput,
  follow,
  readInput,
  storeError,
  type Answer,
  type EventStore,
  type Query,
  type ReadOptions,
} from '@torioki/event-store';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { appendTo, type Writer } from './append-to.js';
import { copyInto } from './copy-into.js';
import { growthOf } from './growth.js';
import { historyIn } from './history.js';
import { whenFree } from './when-free.js';
import { writeQueue } from './write-queue.js';

/** The event store on an open connection, which it closes. */
export const sqliteEventStore = (db: Database, writer: Writer): EventStore => {
  const { librarySystem } = writer;
  const file = db.name;
  const history = historyIn(db);
  const { grown, grew, end } = growthOf(db);
  const queue = writeQueue(db, file, grew);
  let closing: Promise<void> | undefined;

  const whenOpen = <A>(verb: () => Answer<A>): Answer<A> =>
    closing
      ? Promise.resolve(E.left(storeError('store-unavailable', { store: file, reason: 'it is closed' })))
      : verb();

  const read = (query: Query, options?: ReadOptions) =>
    whenOpen(async () => {
      const range = readInput(query, options);
      return E.isLeft(range) ? range : whenFree(file, () => E.right(history.select(query, range.right)));
    });

  const close = async () => {
    end();
    await queue.settled();
    db.close();
  };

  return {
    librarySystem,
    head: () => whenOpen(() => whenFree(file, () => E.right(history.head()))),
    read,
    append: (events, condition) =>
      whenOpen(async () => {
        const fresh = appendInput(events, condition);
        return E.isLeft(fresh) ? fresh : queue.add(() => appendTo(history, writer, fresh.right, condition));
      }),
    copy: (events) =>
      whenOpen(async () => {
        const valid = copyInput(events);
        return E.isLeft(valid) ? valid : queue.add(() => copyInto(history, librarySystem, valid.right));
      }),
    subscribe: follow(read, grown),
    close: () => (closing ??= close()),
  };
};
