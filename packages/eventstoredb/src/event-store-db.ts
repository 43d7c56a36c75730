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
  type StoreError,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { merge, mergeMap, ReplaySubject, Subject, takeUntil, throwError } from 'rxjs';
import { appendQueue } from './append-queue.js';
import { catchUpWith } from './catch-up.js';
import { copyTo } from './copy-to.js';
import { failureOf } from './failure.js';
import { startFeed } from './feed.js';
import { begunAfterAsked, oneAtATime } from './one-at-a-time.js';
import type { Replica } from './replica.js';
import type { ServerLine } from './server-line.js';
import type { ServerStream } from './server-stream.js';
import { storeErrorOf } from './store-error-of.js';
import { takingPlaces } from './taking-places.js';
import { turnsIn } from './turns.js';

export interface EventStoreDbOptions {
  readonly server: ServerStream;
  readonly serverLine: ServerLine;
  readonly replica: Replica;
  readonly patienceMs: number;
  readonly clock: () => Date;
  /** Called last when the store is closed. */
  readonly release: () => Promise<void>;
}

/** The event store on a stream, once its replica has caught up. */
export const eventStoreDb = ({
  server,
  serverLine,
  replica,
  patienceMs,
  clock,
  release,
}: EventStoreDbOptions): EventStore => {
  const closed = new ReplaySubject<void>(1);
  const broken = new Subject<StoreError>();
  const inTurn = oneAtATime();
  const unanswered = new Set<Promise<unknown>>();
  let closing: Promise<void> | undefined;

  const isClosing = () => closing !== undefined;
  const catchUp = catchUpWith(server, replica, isClosing);
  const takePlaces = takingPlaces({ server, replica, catchUp, patienceMs, isClosing });
  const turns = turnsIn(serverLine, replica.grown);
  const append = appendQueue({
    name: server.name,
    replica,
    catchUp,
    takePlaces,
    turns,
    patienceMs,
    clock,
    inTurn,
  });
  const stopFeed = startFeed({
    server,
    replica,
    catchUp,
    checkMs: patienceMs,
    broken: (error) => broken.next(error),
  });
  const atHead = begunAfterAsked(() => catchUp(performance.now() + patienceMs));

  const answered = async <A>(verb: () => Answer<A>): Answer<A> => {
    try {
      return await verb();
    } catch (thrown) {
      return E.left(storeErrorOf(failureOf(thrown), server, replica.tip()));
    }
  };

  const whenOpen = <A>(verb: () => Answer<A>): Answer<A> => {
    if (closing)
      return Promise.resolve(
        E.left(storeError('store-unavailable', { store: server.name, reason: 'it is closed' })),
      );
    const answer = answered(verb);
    unanswered.add(answer);
    return answer.finally(() => unanswered.delete(answer));
  };

  const read = (query: Query, options?: ReadOptions) =>
    whenOpen(async () => {
      const range = readInput(query, options);
      if (E.isLeft(range)) return range;
      const reached = range.right.upTo <= replica.tip().position ? E.right(undefined) : await atHead();
      return E.isLeft(reached) ? reached : replica.store.read(query, options);
    });

  const changes = merge(replica.grown, broken.pipe(mergeMap((error) => throwError(() => error))));

  const close = async () => {
    await Promise.all(unanswered);
    stopFeed();
    turns.stop();
    closed.next();
    await replica.store.close();
    await release();
  };

  return {
    librarySystem: replica.store.librarySystem,
    head: () => whenOpen(async () => E.map(() => replica.tip().position)(await atHead())),
    read,
    append: (events, condition) =>
      whenOpen(async () => {
        const prepared = appendInput(events, condition);
        return E.isLeft(prepared) ? prepared : append({ events: prepared.right, condition });
      }),
    copy: (events) =>
      whenOpen(async () => {
        const valid = copyInput(events);
        return E.isLeft(valid)
          ? valid
          : inTurn(() => copyTo({ replica, catchUp, takePlaces, patienceMs }, valid.right));
      }),
    subscribe: follow(
      (query, options) => replica.store.read(query, options),
      changes.pipe(takeUntil(closed)),
    ),
    close: () => (closing ??= close()),
  };
};
