import { findLastCursor, storeError } from '@torioki/event-store';
import type { Answer, EventCodec, EventStore, Failed, Position, StoreError } from '@torioki/event-store';
import { attempt, makeClosedError, pageSize, unwrap } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { asyncScheduler, concat, NEVER, takeUntil, type Observable, type SchedulerLike } from 'rxjs';
import { queryUntil } from './query-until.js';
import type { ViewQuery } from './query.js';
import { batchesOf } from './batches.js';
import { changesByDocument } from './document-changes.js';
import type { Documents, Quarantined, Generation } from './documents.js';
import { readHealth, type Health } from './health.js';
import { live } from './live.js';
import { retireLostGenerations } from './retire-lost-generations.js';
import { makeNotReached, type NotReached } from './not-reached.js';
import type { Progress } from './progress.js';
import type { ObserveStep, Projecting } from './projecting.js';
import type { AnyReadModel } from './read-model.js';
import { rebuild } from './rebuild.js';
import { watchDocuments } from './watch-documents.js';
import { startWorker } from './worker.js';

/** The last position that all serving models include; undefined if one of the models does not serve yet. */
const servedUpTo =
  (models: readonly AnyReadModel[]) =>
  (generations: readonly Generation[]): Position | undefined => {
    const serving = generations.filter(({ is }) => is === 'serving');
    const checkpoints = models.map(
      ({ name }) => serving.find(({ model }) => model === name)?.checkpoint.position ?? -1,
    );
    const least = Math.min(...checkpoints);
    return least < 0 ? undefined : least;
  };

const belonging = ({ store, documents }: Projecting): E.Either<StoreError, void> => {
  const [expected, found] = [store.librarySystem, documents.librarySystem];
  return expected === found
    ? E.right(undefined)
    : E.left(storeError('other-library-system', { store: 'The documents', expected, found }));
};

export interface ProjectionOptions<Event> {
  readonly store: EventStore;
  readonly codec: EventCodec<Event>;
  readonly models: readonly AnyReadModel[];
  readonly documents: Documents;
  /**
   * Whether to update the documents. Default: true. With false, a projection in another process updates the
   * same documents, and this one only queries them.
   */
  readonly updates?: boolean | undefined;
  /** The scheduler for the clock and the timers. */
  readonly scheduler?: SchedulerLike;
  readonly observe?: ObserveStep | undefined;
  readonly onLeaseRefused?: Projecting['onLeaseRefused'];
}

export type InTime<A> = Promise<E.Either<StoreError | NotReached, A>>;

/** Read models that are kept up to date with a history. */
export interface Projection {
  /**
   * Answers a query from documents that include everything recorded before the call. Waits for these
   * documents for at most `patienceMs` milliseconds (10,000 by default).
   */
  now<Shown>(query: ViewQuery<Shown>, patienceMs?: number): InTime<Shown>;

  /**
   * Emits the present answer of a query, and a new one whenever a change gives another answer. The query also
   * runs again whenever `again` emits. Fails with the documents' error. Completes when the projection, the
   * history or the documents are closed.
   */
  live<Shown>(query: ViewQuery<Shown>, again?: Observable<unknown>): Observable<Shown>;

  /**
   * Waits until every model includes everything up to a position, for example the position in a command's
   * outcome.
   */
  waitUntilReached(position: Position, patienceMs?: number): InTime<void>;

  /**
   * Rebuilds a model's documents from the first event. The old documents serve until the rebuild is complete.
   * The rebuild begins with the call, whether you subscribe or not. The observable emits its progress, and
   * completes when the new documents serve. It fails if the projection, the history or the documents are
   * closed before that; the next opening then continues the build.
   */
  rebuild(model: string): Observable<Progress>;

  health(): Answer<Health>;

  /** Tries again to fold every event in quarantine. Returns the events that are in quarantine afterwards. */
  retry(patienceMs?: number): Answer<readonly Quarantined[]>;

  /**
   * Stops following the history. Calls that wait for a position then return `store-unavailable`; so do later
   * calls for a position that was not reached. Resolves when the leases are given back. The caller then closes
   * the store and the documents.
   */
  close(): Promise<void>;
}

export type OpenedProjection =
  { readonly is: 'opened'; readonly projection: Projection } | Failed<StoreError>;

const usualPatienceMs = 10_000;

/** Starts the worker on the given parts, unless another process updates the documents, and answers queries. */
export const openWith = async (
  projecting: Projecting,
  scheduler: SchedulerLike,
  updates: boolean,
): Promise<OpenedProjection> => {
  const { store, models, documents } = projecting;
  const belongs = belonging(projecting);
  if (E.isLeft(belongs)) return { is: 'failed', error: belongs.left };
  const checked = await retireLostGenerations(projecting);
  if (E.isLeft(checked)) return { is: 'failed', error: checked.left };
  const worker = updates ? startWorker(projecting, scheduler) : watchDocuments(documents);
  const ended = concat(worker.ended, [undefined]);
  const following = { changes: documents.changes.pipe(takeUntil(ended)) };
  const followChanges = changesByDocument(following.changes);

  const inTime = async <A>(
    ask: () => Answer<A>,
    upTo: (answer: A) => Position | undefined,
    { position, patienceMs }: { readonly position: Position; readonly patienceMs: number },
  ): InTime<A> => {
    const isThere = (answer: A) => (upTo(answer) ?? -1) >= position;
    const answer = await queryUntil(following, ask, isThere, { ms: patienceMs, scheduler });
    if (E.isLeft(answer) || isThere(answer.right)) return answer;
    if (worker.hasEnded()) return E.left(makeClosedError('The projection'));
    const reached = upTo(answer.right);
    return E.left(makeNotReached({ position, reached, waitedMs: patienceMs }, worker.failure()));
  };

  const projection: Projection = {
    now: (query, patienceMs = usualPatienceMs) =>
      attempt(async function* () {
        const { position } = yield* unwrap(await findLastCursor(store));
        const answer = await inTime(
          () => documents.query(query),
          ({ upTo }) => upTo,
          { position, patienceMs },
        );
        return (yield* unwrap(answer)).shown;
      }),
    live: (query, again = NEVER) => live(documents, followChanges, query, again).pipe(takeUntil(ended)),
    waitUntilReached: async (position, patienceMs = usualPatienceMs) => {
      const upTo = servedUpTo(models);
      const reached = await inTime(() => documents.generations(), upTo, { position, patienceMs });
      return E.isLeft(reached) ? reached : E.right(undefined);
    },
    rebuild: (model) => rebuild(projecting, model, { scheduler, ended }),
    health: () => readHealth(projecting, worker, scheduler),
    retry: async (patienceMs = usualPatienceMs) => {
      const marked = await documents.retry();
      if (E.isLeft(marked)) return marked;
      const isTried = (all: readonly Quarantined[]) => all.every(({ retrying }) => !retrying);
      return queryUntil(following, () => documents.quarantined(), isTried, { ms: patienceMs, scheduler });
    },
    close: worker.stop,
  };
  return { is: 'opened', projection };
};
/**
 * Opens read models over a history: keeps their documents up to date with it, and answers queries. If a model
 * has no documents of its version, they are built; until then, documents of an earlier version answer. If the
 * history no longer contains the checkpoint of some documents, they are rebuilt before they answer. Fails if
 * the documents belong to another library system.
 */
export const openProjection = <Event>({
  store,
  codec,
  models,
  documents,
  updates = true,
  scheduler = asyncScheduler,
  observe,
  onLeaseRefused,
}: ProjectionOptions<Event>): Promise<OpenedProjection> =>
  openWith(
    { store, codec, models, documents, batches: batchesOf(documents), pageSize, observe, onLeaseRefused },
    scheduler,
    updates,
  );
