import {
  lastPlace,
  pageSize,
  storeError,
  type Answer,
  type EventCodec,
  type EventStore,
  type Position,
  type StoreError,
} from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { asyncScheduler, concat, NEVER, takeUntil, type Observable, type SchedulerLike } from 'rxjs';
import { askUntil } from './ask-until.js';
import type { ViewQuery } from './asking.js';
import { belonging } from './belonging.js';
import type { Documents, Quarantined } from './documents.js';
import { healthOf, type Health } from './health.js';
import { live } from './live.js';
import { retireLost } from './lost-timeline.js';
import { notReached, type NotReached } from './not-reached.js';
import type { Progress } from './progress.js';
import type { Projecting } from './projecting.js';
import type { AnyReadModel } from './read-model.js';
import { rebuild } from './rebuild.js';
import { servedUpTo } from './served-up-to.js';
import { startWorker } from './worker.js';

export interface ProjectionOptions<Event> {
  readonly store: EventStore;
  readonly codec: EventCodec<Event>;
  readonly models: readonly AnyReadModel[];
  readonly documents: Documents;
  /** Tells the time and waits. */
  readonly scheduler?: SchedulerLike;
}

export type InTime<A> = Promise<E.Either<StoreError | NotReached, A>>;

/** Read models that are kept up with a history. */
export interface Projection {
  /** A query's answer once it holds everything that was recorded before the call, for which it waits some time. */
  now<Shown>(query: ViewQuery<Shown>, patienceMs?: number): InTime<Shown>;

  /**
   * A query's present answer, then a new one whenever what it looked at changes; also asked again whenever `again`
   * emits. Fails with the documents' error; completes when the projection, the history or the documents are closed.
   */
  live<Shown>(query: ViewQuery<Shown>, again?: Observable<unknown>): Observable<Shown>;

  /** Waits until every model holds everything up to a position, such as a command's outcome names. */
  reached(position: Position, patienceMs?: number): InTime<void>;

  /**
   * Builds a model's documents anew, from the first event on; those that serve go on serving until it is through. It
   * begins with the call and goes on whether anybody looks or not. It completes when the new documents serve, and fails
   * when all is closed before that; the next opening then goes on with the build.
   */
  rebuild(model: string): Observable<Progress>;

  health(): Answer<Health>;

  /** Tries what is in quarantine once more: what is there afterwards. */
  retry(patienceMs?: number): Answer<readonly Quarantined[]>;

  /**
   * Stops following the history: who waits for it, or asks later for what it did not get to, is told `store-unavailable`.
   * The store and the documents are the caller's to close.
   */
  close(): void;
}

const closed = storeError('store-unavailable', { store: 'The projection', reason: 'it is closed' });

const usualPatienceMs = 10_000;

/**
 * Opens read models over a history: keeps their documents up with it, and answers queries. A model without documents
 * of its version is built; until then those of an earlier version answer. Documents of a timeline that the history no
 * longer has are built anew before they answer. Fails when the documents are of another library system.
 */
export const openProjection = async <Event>({
  store,
  codec,
  models,
  documents,
  scheduler = asyncScheduler,
}: ProjectionOptions<Event>): Answer<Projection> => {
  const projecting: Projecting = { store, codec, models, documents, pageSize };
  const belongs = belonging(projecting);
  if (E.isLeft(belongs)) return belongs;
  const checked = await retireLost(projecting);
  if (E.isLeft(checked)) return checked;
  const worker = startWorker(projecting, scheduler);
  const ended = concat(worker.ended, [undefined]);
  const following = { changed: documents.changed.pipe(takeUntil(ended)) };

  const inTime = async <A>(
    ask: () => Answer<A>,
    upTo: (answer: A) => Position | undefined,
    { position, patienceMs }: { readonly position: Position; readonly patienceMs: number },
  ): InTime<A> => {
    const isThere = (answer: A) => (upTo(answer) ?? -1) >= position;
    const answer = await askUntil(following, ask, isThere, { ms: patienceMs, scheduler });
    if (E.isLeft(answer) || isThere(answer.right)) return answer;
    if (worker.hasEnded()) return E.left(closed);
    const reached = upTo(answer.right);
    return E.left(notReached({ position, reached, waitedMs: patienceMs }, worker.failure()));
  };

  return E.right({
    now: async (query, patienceMs = usualPatienceMs) => {
      const head = await lastPlace(store);
      if (E.isLeft(head)) return head;
      const asked = await inTime(
        () => documents.ask(query),
        ({ upTo }) => upTo,
        { position: head.right.position, patienceMs },
      );
      return E.isLeft(asked) ? asked : E.right(asked.right.shown);
    },
    live: (query, again = NEVER) => live(documents, query, again).pipe(takeUntil(ended)),
    reached: async (position, patienceMs = usualPatienceMs) => {
      const upTo = servedUpTo(models);
      const reached = await inTime(() => documents.generations(), upTo, { position, patienceMs });
      return E.isLeft(reached) ? reached : E.right(undefined);
    },
    rebuild: (model) => rebuild(projecting, model, { scheduler, ended }),
    health: () => healthOf(projecting, worker.failure()),
    retry: async (patienceMs = usualPatienceMs) => {
      const marked = await documents.retry();
      if (E.isLeft(marked)) return marked;
      const isTried = (all: readonly Quarantined[]) => all.every(({ retrying }) => !retrying);
      return askUntil(following, () => documents.quarantined(), isTried, { ms: patienceMs, scheduler });
    },
    close: worker.stop,
  });
};
