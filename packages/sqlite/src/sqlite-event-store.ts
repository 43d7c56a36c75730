import type { EventStore, Cursor, StoredEvent, StoreError } from '@torioki/event-store';
import {
  checkAppendInput,
  checkCopyInput,
  follow,
  lifecycle,
  checkNotedCursors,
  checkReadInput,
  makeRecordsReader,
  toSealedEvent,
  verifyCopy,
} from '@torioki/event-store/adapter';
import type { Database } from 'better-sqlite3';
import * as E from 'fp-ts/lib/Either.js';
import { appendTo } from './append-to.js';
import { check, checkEnds } from './check.js';
import { eventsPerBlock } from './derived-tables.js';
import { growthOf } from './growth.js';
import { openHistory, decodeStored, type History } from './history.js';
import type { RunStep } from './index-table.js';
import { reindex } from './reindex.js';
import { createFileCheck } from './file-check.js';
import { runWhenFree } from './run-when-free.js';
import { writeQueue } from './write-queue.js';

/** Records stored events unchanged, if they continue the chain. No other connection may write during the call. */
const copyInto = (history: History, events: readonly StoredEvent[]): E.Either<StoreError, Cursor> => {
  const tip = history.tip();
  const end = verifyCopy(tip, events, (id) => history.find(id, tip));
  if (E.isRight(end)) history.record(events.map(toSealedEvent), end.right.position);
  return end;
};

export interface Writer {
  readonly librarySystem: string;
  readonly clock: () => Date;
  /** The path that errors show. By default, the path of the open file. */
  readonly file?: string;
  /** Whether the file is opened as it is, in order to find its faults. */
  readonly isEvidence?: boolean;
}

/**
 * The event store on a connection. Closing the store closes the connection. Throws if the first or the last
 * event is broken, unless `isEvidence` is true.
 */
export const sqliteEventStore = (
  db: Database,
  { librarySystem, clock, file = db.name, isEvidence = false }: Writer,
  blockSize = eventsPerBlock,
): EventStore => {
  const history = openHistory(db, { file, librarySystem }, blockSize);
  const ends = isEvidence ? E.right(undefined) : checkEnds(history);
  if (E.isLeft(ends)) throw ends.left;
  const verifyFile = createFileCheck(db.name);
  const { grown, grew, end } = growthOf(db, verifyFile);
  const queue = writeQueue(db, file, grew);
  const together = db.transaction(<A>(attempt: () => A): A => attempt()) as <A>(attempt: () => A) => A;
  const { whenOpen, close } = lifecycle(file, () => db.close());

  /** Runs reads in one transaction, so that all of them see the same state. */
  const inOneMoment: RunStep = (attempt) =>
    whenOpen(() =>
      runWhenFree(file, () => {
        verifyFile();
        return together(attempt);
      }),
    );

  const written: RunStep = (attempt) => whenOpen(() => queue.add(attempt));

  const read: EventStore['read'] = async (items, options) => {
    const reading = checkReadInput(items, options);
    return E.isLeft(reading) ? reading : inOneMoment(() => history.slice(reading.right));
  };

  return {
    librarySystem,
    read,
    records: makeRecordsReader((page) => inOneMoment(() => history.records(page))),
    find: (id) =>
      inOneMoment(() => {
        const found = history.find(id, history.tip());
        return E.right(found && decodeStored(found));
      }),
    append: async (events, condition) => {
      const fresh = checkAppendInput(events, condition);
      return E.isLeft(fresh) ? fresh : written(() => appendTo(history, clock, fresh.right, condition));
    },
    copy: async (events) => {
      const valid = checkCopyInput(events);
      return E.isLeft(valid) ? valid : written(() => copyInto(history, valid.right));
    },
    check: async (noted = []) => {
      const places = checkNotedCursors(noted);
      return E.isLeft(places) ? places : check(history, inOneMoment, places.right);
    },
    reindex: () => reindex(history, written),
    subscribe: follow(read, grown),
    close: () => {
      end();
      return close();
    },
  };
};
