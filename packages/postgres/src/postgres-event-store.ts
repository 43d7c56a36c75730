import {
  appendInput,
  copyInput,
  follow,
  instantOf,
  readInput,
  storeError,
  type Answer,
  type EventStore,
  type Query,
  type ReadOptions,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { appendCommand } from './append-command.js';
import { appendQueue } from './append-queue.js';
import { copyInto } from './copy-into.js';
import { growthOf } from './growth.js';
import { historyIn } from './history.js';
import { indexable } from './indexable.js';
import type { Server } from './server.js';
import { storeErrorOf } from './store-error-of.js';
import { untilDefinite } from './until-definite.js';

/** What a store appends with. */
export interface Writer {
  readonly librarySystem: string;
  readonly clock: () => Date;
}

/** The event store in a schema that is ready, whose connections it closes. */
export const postgresEventStore = (server: Server, { librarySystem, clock }: Writer): EventStore => {
  const { store, schema, pool, listeners } = server;
  const closing = new AbortController();
  const ask = untilDefinite(server, closing.signal);
  const history = historyIn(ask, schema);
  const { grown, grew, end } = growthOf(server);
  const append = appendQueue(ask, schema, grew);
  const copy = copyInto(ask, schema, history);
  const running = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;

  const answered = async <A>(verb: () => Answer<A>): Answer<A> => {
    try {
      return await verb();
    } catch (thrown) {
      return E.left(storeErrorOf(store, thrown, 0));
    }
  };

  const whenOpen = <A>(verb: () => Answer<A>): Answer<A> => {
    if (closed)
      return Promise.resolve(E.left(storeError('store-unavailable', { store, reason: 'it is closed' })));
    const answer = answered(verb);
    running.add(answer);
    return answer.finally(() => running.delete(answer));
  };

  const read = (query: Query, options?: ReadOptions) =>
    whenOpen(async () => {
      const range = readInput(query, options);
      return E.isLeft(range) ? range : history.select(query, range.right);
    });

  const close = async () => {
    end();
    closing.abort();
    await Promise.all(running);
    await Promise.all([pool.end(), listeners.end()]);
  };

  return {
    librarySystem,
    head: () =>
      whenOpen(async () => E.map(({ position }: { position: number }) => position)(await history.head())),
    read,
    append: (events, condition) =>
      whenOpen(async () => {
        const fresh = pipe(
          appendInput(events, condition),
          E.chainFirst(() => indexable(events)),
        );
        if (E.isLeft(fresh)) return fresh;
        const now = instantOf(clock);
        return E.isLeft(now) ? now : append(appendCommand(fresh.right, condition, now.right));
      }),
    copy: (events) =>
      whenOpen(async () => {
        const valid = pipe(
          copyInput(events),
          E.chainFirst(() => indexable(events)),
        );
        if (E.isLeft(valid)) return valid;
        const copied = await copy(valid.right);
        grew();
        return copied;
      }),
    subscribe: follow(read, grown),
    close: () => (closed ??= close()),
  };
};
