import {
  findLastCursor,
  storeError,
  type Answer,
  type EventStore,
  type Position,
} from '@torioki/event-store';
import { attempt, findLastRecordedBy, mustBe, toEither, unwrap } from '@torioki/event-store/adapter';
import { Instant, type lendingEventCodec } from '@torioki/lending';
import { Count } from '@torioki/lending/vocabulary';
import { queryAsOf } from '@torioki/projection';
import type { AnyReadModel, Projection, ViewQuery } from '@torioki/projection';
import { guardQuery } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { defer, map, of, switchMap, throwError } from 'rxjs';
import { answerError, answerOf, shown, unwrapShown, type QueryAnswer } from '../answers/answer.js';
import { answerUnlessObstacle, guardVerbs, observeUnlessObstacle } from '../answers/guard-verbs.js';
import { withoutNames, type WithNames } from '../answers/title-names.js';
import { midnights } from './midnights.js';
import { argument, inTime, withAnswer, type View, type Viewing } from './view.js';

/** The views of the host's own queries. */
export interface OwnViews {
  /**
   * A view of your own query over your read models and those of Torioki. Write it with `document`, `documents`
   * and `documentsInList` of `@torioki/read-models`. For a person, query the documents of all pseudonyms.
   */
  show<Shown>(query: ViewQuery<Shown>): View<Shown>;
  /**
   * The answer of your own query as of an earlier position or instant, such as `2021-04-30T15:00:00.000Z`.
   * It folds the events up to this moment again, only for the queried read models.
   */
  showAsOf<Shown>(
    query: ViewQuery<Shown>,
    moment: { readonly position: Position } | { readonly instant: string },
  ): QueryAnswer<WithNames<Shown>>;
}

interface OwnViewing extends Viewing {
  readonly store: EventStore;
  readonly codec: typeof lendingEventCodec;
  readonly models: readonly AnyReadModel[];
}

const positionOf = argument('position', Count);
const instantOf = argument('instant', Instant);

const isMoment = (given: unknown): given is { readonly position?: unknown; readonly instant?: unknown } =>
  typeof given === 'object' && given !== null;

const noMoment = storeError('invalid-input', {
  path: 'moment',
  ...mustBe('{ position } or { instant }', '{ position } か { instant } を書く', false),
});

/** The position of a moment in the history. */
const findPosition = (store: EventStore, moment: unknown): Answer<Position> =>
  attempt(async function* () {
    if (!isMoment(moment)) return yield* unwrap(E.left(noMoment));
    const { position, instant } = moment;
    const last = yield* unwrap(await findLastCursor(store));
    if (position === undefined)
      return yield* unwrap(await findLastRecordedBy(store, yield* unwrap(instantOf(instant)), last));
    const found = yield* unwrap(positionOf(position));
    if (found <= last.position) return found;
    const end = last.position;
    const why = mustBe(`at most ${end}, the end of the history`, `${end}までの位置を書く`, false);
    return yield* unwrap(E.left(storeError('invalid-input', { path: 'position', ...why })));
  });

export const openOwnViews = (
  projection: Projection,
  { clock, scheduler, obstacle, naming, ...past }: OwnViewing,
): OwnViews => {
  const days = midnights(clock, scheduler);

  const nameFound = async <Shown>(found: Shown) => shown(await (naming ?? withoutNames)(found));

  const show = <Shown>(query: ViewQuery<Shown>): View<Shown> => {
    const guarded = guardQuery(query, past.models);
    const live = defer(() => observeUnlessObstacle(obstacle, () => projection.live(guarded, days))).pipe(
      switchMap((found) => (found.is === 'shown' ? of(found.shown) : throwError(() => found))),
    );
    return {
      ...guardVerbs(obstacle, answerError, {
        now: (patienceMs?: number) =>
          answerOf(async function* () {
            const found = yield* unwrapShown(
              await inTime(patienceMs, (patience) => projection.now(guarded, patience)),
            );
            return nameFound(yield* unwrapShown(found));
          }),
      }),
      live: withAnswer(live.pipe(naming === undefined ? map(withoutNames) : switchMap(naming))),
    };
  };

  const showAsOf: OwnViews['showAsOf'] = (query, moment) =>
    answerUnlessObstacle(obstacle, answerError, 'showAsOf', () =>
      answerOf(async function* () {
        const position = yield* unwrap(await findPosition(past.store, moment));
        const guarded = guardQuery(query, past.models);
        const { shown: found } = yield* unwrap(toEither(await queryAsOf(position, past, guarded)));
        return nameFound(yield* unwrapShown(found));
      }),
    );

  return { show, showAsOf };
};
