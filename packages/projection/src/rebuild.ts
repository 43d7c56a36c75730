import { findLastCursor, orThrow, storeError, type Answer, type Position } from '@torioki/event-store';
import { because, mustBe, type ReasonTexts, attempt, unwrap } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import {
  concat,
  from,
  map,
  merge,
  of,
  ReplaySubject,
  switchMap,
  takeUntil,
  takeWhile,
  throwError,
  type Observable,
  type SchedulerLike,
} from 'rxjs';
import type { Generation } from './documents.js';
import { oneAtATime } from './one-at-a-time.js';
import { progressSince, type Progress } from './progress.js';
import type { Projecting } from './projecting.js';

interface Rebuilding {
  readonly scheduler: SchedulerLike;
  /** Emits when the worker of this process has ended. */
  readonly ended: Observable<unknown>;
}

interface BuildState {
  readonly head: Position;
  readonly generation: Generation;
}

const replaced = storeError('store-unavailable', {
  store: 'The build of the documents',
  ...because('replaced', 'another version is built instead', '別の版が作られている'),
});

const standOf = ({ store, documents }: Projecting, id: number): Answer<BuildState> =>
  attempt(async function* () {
    const generations = yield* unwrap(await documents.generations());
    const generation = yield* unwrap(E.fromNullable(replaced)(generations.find((one) => one.id === id)));
    return { head: (yield* unwrap(await findLastCursor(store))).position, generation };
  });

const refused = (why: ReasonTexts) => E.left(storeError('invalid-input', { path: 'model', ...why }));

const beginBuild = async ({ models, documents }: Projecting, name: string): Answer<Generation> => {
  const model = models.find((one) => one.name === name);
  const names = models.map((one) => one.name).join(', ');
  if (model === undefined) return refused(mustBe(`one of ${names}`, `次のどれかを書く: ${names}`, false));
  const generations = await documents.generations();
  if (E.isLeft(generations)) return generations;
  const newer = generations.right.find((one) => one.model === name && one.version > model.version);
  return newer === undefined
    ? documents.begin(name, model.version)
    : refused(
        because(
          'newer-version',
          `a newer program has version ${newer.version}: rebuild the documents with that program`,
          `新しいプログラムの版${newer.version}がある。そのプログラムで作り直す`,
          { version: newer.version },
        ),
      );
};

const closed = storeError('store-unavailable', {
  store: 'The build of the documents',
  ...because(
    'closed',
    'it was closed before the build was complete; the build continues after the next opening',
    '作り終える前に閉じられた。次に開くと続きから作る',
  ),
});

const followBuild = (
  projecting: Projecting,
  { id, checkpoint }: Generation,
  { scheduler, ended }: Rebuilding,
): Observable<Progress> => {
  const tell = progressSince(checkpoint.position, scheduler.now());
  const stands = merge(of([]), projecting.documents.changes.pipe(takeUntil(ended))).pipe(
    oneAtATime(() => standOf(projecting, id)),
    map((answer) => orThrow(answer)),
  );
  return concat(
    stands,
    throwError(() => closed),
  ).pipe(
    takeWhile(({ generation }) => generation.is === 'building', true),
    map(({ generation, head }) =>
      tell(
        generation.checkpoint.position,
        generation.is === 'serving' ? generation.checkpoint.position : head,
        scheduler.now(),
      ),
    ),
  );
};

/**
 * Rebuilds a model's documents from the first event. The old documents serve until the rebuild is complete.
 * The rebuild begins with the call, whether you subscribe or not. The observable completes when the new
 * documents serve. It fails if the projection, the history or the documents are closed before that.
 */
export const rebuild = (
  projecting: Projecting,
  model: string,
  rebuilding: Rebuilding,
): Observable<Progress> => {
  const progress = new ReplaySubject<Progress>(1);
  from(beginBuild(projecting, model))
    .pipe(
      map((answer) => orThrow(answer)),
      switchMap((generation) => followBuild(projecting, generation, rebuilding)),
    )
    .subscribe(progress);
  return progress.asObservable();
};
