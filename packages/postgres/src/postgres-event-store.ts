import type { Answer, EventStore, ReadOptions } from '@torioki/event-store';
import {
  appendInput,
  copyInput,
  emptyChain,
  follow,
  instantOf,
  notedInput,
  readInput,
  recordsInTurns,
  type ReadingInput,
  type Tip,
} from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { checksOf, endsVerified } from './check.js';
import { growthOf } from './growth.js';
import { historyIn } from './history.js';
import { indexable } from './indexable.js';
import { recorderIn } from './recorder.js';
import { schemaVerified } from './schema-changes.js';
import type { Server } from './server.js';
import { verbsOn } from './verbs.js';

export interface Opening {
  readonly librarySystem: string;
  readonly clock: () => Date;
  /** Whether the store is opened in its present state, in order to find its faults. */
  readonly isEvidence?: boolean;
}

/**
 * The event store in a prepared schema. Closing the store closes the connections. Returns an error if the
 * first or last event does not verify, or for a trigger or rule; in evidence, `check` reports this.
 */
export const postgresEventStore = async (
  server: Server,
  { librarySystem, clock, isEvidence = false }: Opening,
): Answer<EventStore> => {
  const { store, schema } = server;
  const { ask, definitely, whenOpen, close } = verbsOn(server);
  const whereabouts = { store, schema, root: emptyChain(librarySystem) };
  const history = historyIn(ask, whereabouts);
  const { root } = whereabouts;
  const begin: Tip = { ...root, recordedAt: '' };
  const tip = isEvidence ? E.right(begin) : await whenOpen(() => endsVerified(history, root));
  if (E.isLeft(tip)) return tip;
  const verified = isEvidence ? E.right(undefined) : await whenOpen(() => schemaVerified(ask, whereabouts));
  if (E.isLeft(verified)) return verified;
  const { grown, grew, end } = growthOf(server, `SELECT hash AS at FROM ${schema}.head`);
  const { append, copy, readKnown } = recorderIn({ ...server, ...whereabouts, definitely }, tip.right, grew);
  const { check, reindex } = checksOf(ask, history, whereabouts);

  const read = (items: ReadingInput['items'], options?: ReadOptions) =>
    whenOpen(async () => {
      const reading = readInput(items, options);
      if (E.isLeft(reading)) return reading;
      const known = readKnown(reading.right);
      return known ? E.right(known) : history.read(reading.right);
    });

  return E.right({
    librarySystem,
    read,
    records: recordsInTurns((page) => whenOpen(() => history.records(page))),
    find: (id) => whenOpen(() => history.find(id)),
    append: (added, condition) =>
      whenOpen(async () => {
        const events = pipe(
          appendInput(added, condition),
          E.chainFirst(() => indexable(added)),
        );
        if (E.isLeft(events)) return events;
        const now = instantOf(clock);
        return E.isLeft(now) ? now : append({ events: events.right, condition, now: now.right });
      }),
    copy: (added) =>
      whenOpen(async () => {
        const events = pipe(
          copyInput(added),
          E.chainFirst(() => indexable(added)),
        );
        return E.isLeft(events) ? events : copy(events.right);
      }),
    check: (noted = []) =>
      whenOpen(async () => {
        const places = notedInput(noted);
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
