import { storeError, type StoreError } from '@torioki/event-store';
import { unwrap, type Fields } from '@torioki/event-store/adapter';
import type { LocationId } from '@torioki/lending';
import { Count, listFaults } from '@torioki/lending/vocabulary';
import type { InTime, NotReached, Projection } from '@torioki/projection';
import { isList, type GivenArguments, type LibraryView } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { catchError, defer, map, switchMap, throwError, type Observable, type SchedulerLike } from 'rxjs';
import {
  answerOf,
  answerQuery,
  answerError,
  unwrapShown,
  shown,
  type QueryAnswer,
  type Unaccepted,
} from '../answers/answer.js';
import { guardVerbs, observeUnlessObstacle } from '../answers/guard-verbs.js';
import type { Obstacle } from '../answers/closed-library.js';
import { readFields } from '../answers/read-request.js';
import { midnights } from './midnights.js';
import { now } from '../answers/now.js';
import type { LibraryWords } from '../answers/library-words.js';
import { withoutNames, type NameTitles, type WithNames } from '../answers/title-names.js';

/** A view: its present value, and its changes. */
export interface View<Shown> {
  /**
   * The view with all events that were recorded before the call. It waits for these events for at most
   * `patienceMs` milliseconds.
   */
  now(patienceMs?: number): QueryAnswer<WithNames<Shown>>;
  /**
   * The present view first, then a new one after every change. Events and the beginning of a day change it.
   * Its error is the answer that `now` would give. Unsubscribe to release it.
   */
  readonly live: Observable<WithNames<Shown>>;
}

/** Shows a view. `given` has the view's arguments, in the declared order. */
export type Show = <Shown>(row: LibraryView<Shown>, given: readonly unknown[]) => View<Shown>;

export interface Viewer {
  /** The reason why the viewer may not see a view; undefined if there is none. */
  readonly findRefusal: (row: LibraryView, given: GivenArguments) => Unaccepted | undefined;
  /**
   * The viewer's branch; undefined without one. The viewer may see only the copies at this branch, and those
   * on the way to it.
   */
  readonly own?: LocationId;
}

/** Checks an argument that every view takes, such as `patienceMs`. */
export const argument =
  <Value>(path: string, codec: t.Type<Value, unknown>) =>
  (given: unknown): E.Either<StoreError, Value> =>
    E.mapLeft((errors: t.Errors) =>
      storeError('invalid-input', { path, reason: listFaults(errors)[0].reason }),
    )(codec.decode(given));

const patienceOf = argument('patienceMs', t.union([Count, t.undefined], `${Count.name}, in milliseconds`));

/** Waits for an answer, at most for the caller's time limit. */
export const inTime = <Shown>(
  patienceMs: unknown,
  wait: (patienceMs: number | undefined) => InTime<Shown>,
): QueryAnswer<Shown> =>
  answerOf(async function* () {
    const patience = yield* unwrap(patienceOf(patienceMs));
    return answerQuery(await wait(patience));
  });

/** The observed values. An error becomes the answer that `now` would give. */
export const withAnswer = <Shown>(observed: Observable<Shown>): Observable<Shown> =>
  observed.pipe(
    catchError((error: StoreError | NotReached | Unaccepted) => throwError(() => answerError(error))),
  );

/** The requested page: the object after the other arguments. Undefined if it cannot be read. */
const readPageArgument = ({ takes, lists }: LibraryView, given: readonly unknown[]): Fields | undefined => {
  const { [takes.length]: sent = {} } = given;
  return lists.length > 0 ? E.getOrElseW(() => undefined)(readFields(sent)) : undefined;
};

const named = (row: LibraryView, given: readonly unknown[]): GivenArguments => {
  const { takes } = row;
  const [list] = takes.filter(isList);
  if (list !== undefined) return { [list]: given };
  const page = readPageArgument(row, given);
  const others = page === undefined ? given : given.toSpliced(takes.length, 1);
  return Object.fromEntries([
    ...Object.entries(page ?? {}).map(([name, value]) => [name, [value]]),
    ...others.map((value, index) => [takes[index] ?? `argument ${index + 1}`, [value]]),
  ]) as GivenArguments;
};

export interface Viewing {
  /** The clock that gives the present day. */
  readonly clock: () => Date;
  /** Waits for the next day. */
  readonly scheduler: SchedulerLike;
  readonly obstacle: Obstacle;
  /** Names the titles. Without it, shown titles have only their codes. */
  readonly naming: NameTitles | undefined;
  readonly words: LibraryWords;
}

/** Shows views to a viewer. */
export type ShowTo = (viewer: Viewer) => Show;

/** Returns a function that shows a viewer the views of read models. */
export const openViews = (
  projection: Projection,
  { clock, scheduler, obstacle, naming, words }: Viewing,
): ShowTo => {
  const days = midnights(clock, scheduler);
  return ({ findRefusal, own }) =>
    (row, positional) => {
      const given = named(row, positional);
      const query = row.queryWith(given);
      const permitted = () => {
        const why = findRefusal(row, given);
        return why === undefined ? query : E.left<StoreError | Unaccepted>(why);
      };
      return {
        ...guardVerbs(obstacle, answerError, {
          now: (patienceMs?: number) =>
            answerOf(async function* () {
              const ask = (yield* unwrap(permitted()))(now({ clock }), own, words);
              const found = yield* unwrapShown(
                await inTime(patienceMs, (patience) => projection.now(ask, patience)),
              );
              return shown(await (naming ?? withoutNames)(found));
            }),
        }),
        live: withAnswer(
          defer(() =>
            observeUnlessObstacle(obstacle, () => {
              const ask = permitted();
              if (E.isLeft(ask)) return throwError(() => ask.left);
              return projection.live(() => ask.right(now({ clock }), own, words)(), days);
            }),
          ).pipe(naming === undefined ? map(withoutNames) : switchMap(naming)),
        ),
      };
    };
};
