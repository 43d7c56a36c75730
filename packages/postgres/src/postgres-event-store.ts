import type { Answer, EventStore, ReadOptions } from '@torioki/event-store';
import {
  checkAppendInput,
  checkCopyInput,
  emptyChain,
  follow,
  readClock,
  checkNotedCursors,
  checkReadInput,
  makeRecordsReader,
  type ReadingInput,
  type Tip,
} from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { createChecks, verifyEnds } from './check.js';
import { growthOf } from './growth.js';
import { openHistory } from './history.js';
import { requireIndexable } from './require-indexable.js';
import { createRecorder } from './recorder.js';
import { verifySchema } from './schema-changes.js';
import type { Server } from './server.js';
import { createServerCalls } from './server-calls.js';

export interface Opening {
  readonly librarySystem: string;
  readonly clock: () => Date;
  /** Whether the store is opened even if it has faults, in order to find them. */
  readonly isEvidence?: boolean;
}

/**
 * The event store in a prepared schema. Closing the store closes the connections. Returns an error if the first
 * or last event fails verification, or if a table has a trigger or rule. With `isEvidence` the store opens
 * nevertheless, and `check` reports the fault.
 */
export const postgresEventStore = async (
  server: Server,
  { librarySystem, clock, isEvidence = false }: Opening,
): Answer<EventStore> => {
  const { store, schema } = server;
  const { ask, attemptUntilDefinite, whenOpen, close } = createServerCalls(server);
  const whereabouts = { store, schema, root: emptyChain(librarySystem) };
  const history = openHistory(ask, whereabouts);
  const { root } = whereabouts;
  const begin: Tip = { ...root, recordedAt: '' };
  const tip = isEvidence ? E.right(begin) : await whenOpen(() => verifyEnds(history, root));
  if (E.isLeft(tip)) return tip;
  const verified = isEvidence ? E.right(undefined) : await whenOpen(() => verifySchema(ask, whereabouts));
  if (E.isLeft(verified)) return verified;
  const { grown, grew, end } = growthOf(server, `SELECT hash AS at FROM ${schema}.head`);
  const { append, copy, readKnown } = createRecorder(
    { ...server, ...whereabouts, attemptUntilDefinite },
    tip.right,
    grew,
  );
  const { check, reindex } = createChecks(ask, history, whereabouts);

  const read = (items: ReadingInput['items'], options?: ReadOptions) =>
    whenOpen(async () => {
      const reading = checkReadInput(items, options);
      if (E.isLeft(reading)) return reading;
      const remembered = readKnown(reading.right);
      return remembered ? E.right(remembered) : history.read(reading.right);
    });

  return E.right({
    librarySystem,
    read,
    records: makeRecordsReader((page) => whenOpen(() => history.records(page))),
    find: (id) => whenOpen(() => history.find(id)),
    append: (added, condition) =>
      whenOpen(async () => {
        const events = pipe(
          checkAppendInput(added, condition),
          E.chainFirst(() => requireIndexable(added)),
        );
        if (E.isLeft(events)) return events;
        const now = readClock(clock);
        return E.isLeft(now) ? now : append({ events: events.right, condition, now: now.right });
      }),
    copy: (added) =>
      whenOpen(async () => {
        const events = pipe(
          checkCopyInput(added),
          E.chainFirst(() => requireIndexable(added)),
        );
        return E.isLeft(events) ? events : copy(events.right);
      }),
    check: (noted = []) =>
      whenOpen(async () => {
        const places = checkNotedCursors(noted);
        return E.isLeft(places) ? places : check(places.right);
      }),
    reindex: () => whenOpen(reindex),
    subscribe: follow(read, grown),
    close: () => {
      end();
      return close();
    },
  });
};
