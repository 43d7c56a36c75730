import type { Answer, EventStore, StoreError } from '@torioki/event-store';
import {
  checkAppendInput,
  checkCopyInput,
  follow,
  isLostTimeline,
  lifecycle,
  checkReadInput,
  type ReadingInput,
} from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { merge, mergeMap, ReplaySubject, Subject, takeUntil, throwError } from 'rxjs';
import { appendQueue } from './append-queue.js';
import { createAtHead } from './at-head.js';
import { createCatchUp, type CatchUpOptions } from './catch-up.js';
import { createCheck } from './check.js';
import { copyTo } from './copy-to.js';
import { failureOf } from './failure.js';
import { startFeed } from './feed.js';
import { checkRetention, checkFirstEvent } from './retention.js';
import { createCheckParts } from './check-parts.js';
import { createWorkQueue } from './work-queue.js';
import type { TurnStream } from './turn-stream.js';
import { storeErrorOf } from './store-error-of.js';
import { createTakePlaces } from './take-places.js';
import { createTurns } from './turns.js';

export interface EventStoreDbOptions extends Omit<CatchUpOptions, 'isClosing'> {
  readonly serverLine: TurnStream;
  readonly clock: () => Date;
  /** Called last when the store is closed. */
  readonly release: () => Promise<void>;
}

/** The event store on a stream, after its replica has caught up. */
export const eventStoreDb = ({ serverLine, clock, release, ...options }: EventStoreDbOptions): EventStore => {
  const { server, replica, losses, patienceMs } = options;
  const closed = new ReplaySubject<void>(1);
  const broken = new Subject<StoreError>();
  const inTurn = createWorkQueue();
  const open = lifecycle(server.name, async () => {
    stopFeed();
    turns.stop();
    closed.next();
    await replica.close();
    await release();
  });

  const untilClosing = { ...options, isClosing: () => open.closing.aborted };
  const catchUp = createCatchUp(untilClosing);
  const atHead = createAtHead(catchUp, options);
  const takePlaces = createTakePlaces({ ...untilClosing, atHead });
  const turns = createTurns(serverLine, replica, patienceMs / 2);
  const append = appendQueue({ ...options, atHead, takePlaces, turns, clock, inTurn });
  const look = createCheckParts(untilClosing, catchUp, [checkRetention, checkFirstEvent]);
  const check = createCheck(untilClosing, look);
  const stopFeed = startFeed({
    ...options,
    look,
    checkMs: patienceMs,
    broken: (error) => broken.next(error),
  });

  const unlessLost = <A>(verb: () => Answer<A>): Answer<A> => {
    const loss = losses.currentLoss();
    return loss ? Promise.resolve(E.left(loss)) : verb();
  };

  const answered = async <A>(verb: () => Answer<A>): Answer<A> => {
    try {
      return await unlessLost(verb);
    } catch (thrown) {
      return E.left(storeErrorOf(failureOf(thrown), server, replica.tip()));
    }
  };

  const whenOpen = <A>(verb: () => Answer<A>): Answer<A> => open.whenOpen(() => answered(verb));

  /** The replica's answer, once the replica has caught up with the server. */
  const answerAtHead = async <A>(verb: () => Answer<A>): Answer<A> => {
    const reached = await atHead(performance.now() + patienceMs);
    return E.isLeft(reached) ? reached : verb();
  };

  /**
   * The replica's answer. It reports a cursor as missing only once the replica has caught up with the server.
   */
  const answerFromReplica = async <A>(verb: () => Answer<A>): Answer<A> => {
    const answer = await verb();
    return E.isLeft(answer) && isLostTimeline(answer.left) ? answerAtHead(verb) : answer;
  };

  /**
   * The replica's answer. Unless its known events are enough, the replica first catches up with the server.
   */
  const answerRead = <A>(input: E.Either<StoreError, ReadingInput>, verb: () => Answer<A>): Answer<A> =>
    whenOpen(async () => {
      if (E.isLeft(input)) return input;
      const { remembered, upTo } = input.right;
      const suffices = remembered || upTo <= replica.tip().position;
      return suffices ? answerFromReplica(verb) : answerAtHead(verb);
    });

  const changes = merge(replica.grown, broken.pipe(mergeMap((error) => throwError(() => error))));

  return {
    librarySystem: replica.store.librarySystem,
    read: (query, options) =>
      answerRead(checkReadInput(query, options), () => replica.store.read(query, options)),
    records: (options) =>
      answerRead(checkReadInput('everything', options), () => replica.store.records(options)),
    find: (id) => whenOpen(() => answerAtHead(() => replica.store.find(id))),
    append: (events, condition) =>
      whenOpen(async () => {
        const written = checkAppendInput(events, condition);
        return E.isLeft(written) ? written : append({ events: written.right, condition });
      }),
    copy: (events) =>
      whenOpen(async () => {
        const valid = checkCopyInput(events);
        return E.isLeft(valid)
          ? valid
          : inTurn(() => copyTo({ replica, atHead, takePlaces, patienceMs }, valid.right));
      }),
    check: (noted = []) => whenOpen(() => check(noted)),
    reindex: () => whenOpen(() => replica.store.reindex()),
    subscribe: follow(
      (query, options) => unlessLost(() => answerFromReplica(() => replica.store.read(query, options))),
      changes.pipe(takeUntil(closed)),
    ),
    close: open.close,
  };
};
