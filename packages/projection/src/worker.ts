import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoreError } from '@torioki/event-store';
import type { Bound } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import {
  BehaviorSubject,
  catchError,
  defaultIfEmpty,
  filter,
  firstValueFrom,
  map,
  merge,
  NEVER,
  Subject,
  take,
  timer,
  type Observable,
  type SchedulerLike,
} from 'rxjs';
import { nameOwner } from './owner.js';
import type { Projecting } from './projecting.js';
import { doNextTask, type WorkResult } from './do-next-task.js';

/** The pause after an error, in milliseconds. */
const pauseMs = 1_000;

export interface Worker {
  /** The error of the worker's latest attempt; null if the attempt succeeded. */
  readonly failure: () => StoreError | null;
  /** Completes when the worker has ended: it was stopped, or the history or the documents were closed. */
  readonly ended: Observable<never>;
  readonly hasEnded: () => boolean;
  /** Stops the worker. Resolves when it has ended and has given back its leases. */
  readonly stop: () => Promise<void>;
  /**
   * Wakes the worker, and waits for its next complete turn for at most a second. Returns 0 if the turn came,
   * and otherwise the time since its last complete turn in milliseconds. Null if another process does the
   * work.
   */
  readonly feelPulse: () => Promise<number | null>;
}

/** The longest time to wait for a turn of the worker, in milliseconds. */
const longestWaitMs = 1_000;

/** Keeps documents up to date with the history, except the generations that another worker updates. */
export const startWorker = (projecting: Projecting, scheduler: SchedulerLike): Worker => {
  const { store, documents, onLeaseRefused } = projecting;
  const owner = nameOwner();
  const signals = new BehaviorSubject(0);
  const ended = new Subject<never>();
  const turns = new Subject<void>();
  let turnedAt = scheduler.now();
  let [stopped, hasEnded, hasLease] = [false, false, false];
  let failure: StoreError | null = null;

  const signal = (): void => signals.next(signals.value + 1);
  const stop = async (): Promise<void> => {
    stopped = true;
    signal();
    await Promise.all([documents.lease(owner, []), firstValueFrom(ended, { defaultValue: undefined })]);
  };
  const listening = documents.changes.subscribe({ next: signal, complete: () => void stop() });

  const noteLease = ({ lease }: WorkResult): void => {
    if (lease === 'refused' && hasLease) onLeaseRefused?.();
    if (lease !== undefined) hasLease = lease === 'taken';
  };

  /**
   * Emits true when the history has grown. If the history cannot be followed, emits true after a pause. Emits
   * false if the history was closed.
   */
  const grown = (after: Bound): Observable<boolean> =>
    store.subscribe('everything', { after }).pipe(
      take(1),
      map(() => true),
      defaultIfEmpty(false),
      catchError(() => timer(pauseMs, scheduler).pipe(map(() => true))),
    );

  const reasonToGoOn = (seen: number, worked: E.Either<StoreError, WorkResult>): Promise<boolean> => {
    const news = signals.pipe(
      filter((count) => count > seen),
      map(() => true),
    );
    const at = E.isLeft(worked) ? scheduler.now() + pauseMs : worked.right.until;
    const time = at === undefined ? NEVER : timer(Math.max(0, at - scheduler.now()), scheduler);
    const growth = grown(E.isLeft(worked) ? Number.MAX_SAFE_INTEGER : worked.right.head);
    return firstValueFrom(merge(news, growth, time.pipe(map(() => true))));
  };

  const work = async (): Promise<void> => {
    while (!stopped) {
      const seen = signals.value;
      const worked = await doNextTask(projecting, owner);
      failure = E.isLeft(worked) ? worked.left : null;
      if (E.isRight(worked)) noteLease(worked.right);
      turnedAt = scheduler.now();
      turns.next();
      if (E.isRight(worked) && worked.right.more) await nextTurn();
      else if (!(await reasonToGoOn(seen, worked))) break;
    }
    listening.unsubscribe();
    await documents.lease(owner, []);
    hasEnded = true;
    ended.complete();
  };

  const feelPulse = async (): Promise<number> => {
    const turn = firstValueFrom(
      merge(turns.pipe(map(() => true)), timer(longestWaitMs).pipe(map(() => false))),
    );
    signal();
    return (await turn) ? 0 : Math.max(0, scheduler.now() - turnedAt);
  };

  void work();
  return { failure: () => failure, ended, hasEnded: () => hasEnded, stop, feelPulse };
};
