import { required, storeError, type Fault, type Position, type StoreError } from '@torioki/event-store';
import { Count, faultsOf, type Instant } from '@torioki/lending';
import type { Health, InTime, Progress, Projection, Quarantined, ViewQuery } from '@torioki/projection';
import {
  argumentFrom,
  views as libraryViews,
  type ArgumentName,
  type LibraryView,
} from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { catchError, defer, map, switchMap, throwError, type Observable, type SchedulerLike } from 'rxjs';
import { inService, observedInService, type Hindrance } from '../answers/in-service.js';
import { midnights } from './midnights.js';
import { now } from '../answers/now.js';
import { answerOf, failed, looked, seen, shown, type Looked } from '../answers/answer.js';
import { unnamed, type Naming, type WithNames } from '../answers/title-names.js';

/** A view: as it is now, and as it changes. */
export interface View<Shown> {
  /** The view with everything that was recorded before the call. It waits for that at most so many milliseconds. */
  now(patienceMs?: number): Looked<WithNames<Shown>>;
  /**
   * The present view first, then a new one whenever it changes, by an event or by a day that begins. Its error is what
   * `now` would answer. Unsubscribing releases it.
   */
  readonly live: Observable<WithNames<Shown>>;
}

/** What is given for one argument of a view. */
interface GivenAs {
  readonly title: readonly [title: string];
  readonly location: readonly [location: string];
  readonly day: readonly [day: string];
}

type Given<Takes> = Takes extends readonly [infer First extends keyof GivenAs, ...infer Rest]
  ? readonly [...GivenAs[First], ...Given<Rest>]
  : readonly [];

type Asking<Takes, Shown> = Takes extends readonly ['borrower']
  ? (...borrowers: readonly string[]) => View<Shown>
  : Takes extends readonly ['request']
    ? (...requests: readonly string[]) => View<Shown>
    : (...given: Given<Takes>) => View<Shown>;

type Asked<Of> = Of extends LibraryView<infer Takes, infer Shown> ? Asking<Takes, Shown> : never;

/** Each view of the library, asked about what it takes. */
type AskedViews = { readonly [Name in keyof typeof libraryViews]: Asked<(typeof libraryViews)[Name]> };

/** What patrons and staff see. */
export interface Views extends AskedViews {
  /** Waits until every view holds everything up to a position, such as the one in an accepted answer. */
  reached(position: Position, patienceMs?: number): Looked<void>;
  /**
   * Builds a read model anew from the first event on, while its old documents go on answering. It begins with the call,
   * and completes when the new documents serve. `health` names the models.
   */
  rebuild(model: string): Observable<Progress>;
  /**
   * How far each read model is, which events could not be folded and why, and whether the last attempt to go on failed.
   */
  health(): Looked<Health>;
  /** Tries once more to fold the events in quarantine, and gives those that still cannot be folded. */
  retry(): Looked<readonly Quarantined[]>;
}

/** What a view takes, checked in its order. */
const takenBy = (takes: readonly ArgumentName[], given: readonly unknown[]) =>
  E.bimap(
    (fault: Fault) => storeError('invalid-input', fault),
    (pairs: readonly (readonly [ArgumentName, unknown])[]) => Object.fromEntries(pairs),
  )(
    E.traverseArray(([index, name]: readonly [number, ArgumentName]) =>
      E.map((value: unknown) => [name, value] as const)(argumentFrom(name, given.slice(index))),
    )([...takes.entries()]),
  );

/** Any other argument, checked. */
const argument =
  <Value>(path: string, codec: t.Type<Value, unknown>) =>
  (given: unknown): E.Either<StoreError, Value> =>
    E.mapLeft((errors: t.Errors) =>
      storeError('invalid-input', { path, reason: faultsOf(errors)[0].reason }),
    )(codec.decode(given));

const positionOf = argument('position', Count);
const patienceOf = argument('patienceMs', t.union([Count, t.undefined], `${Count.name}, in milliseconds`));

const inTime = <Shown>(
  patienceMs: unknown,
  wait: (patienceMs: number | undefined) => InTime<Shown>,
): Looked<Shown> =>
  answerOf(async function* () {
    const patience = yield* required(patienceOf(patienceMs));
    return looked(await wait(patience));
  });

/** The observed values; the error is an answer. */
const told = <Shown>(observed: Observable<Shown>): Observable<Shown> =>
  observed.pipe(catchError((error: StoreError) => throwError(() => failed(error))));

interface Viewing {
  /** Says which day is today. */
  readonly clock: () => Date;
  /** Waits for the next day. */
  readonly scheduler: SchedulerLike;
  readonly hindrance: Hindrance;
  /** Names the titles; without it they have only their codes. */
  readonly naming: Naming | undefined;
}

/** The views over read models. */
export const viewsOf = (projection: Projection, { clock, scheduler, hindrance, naming }: Viewing): Views => {
  const days = midnights(clock, scheduler);

  /** A query gets the checked argument, and the instant at which it is asked. */
  const view = <Asked, Shown>(
    asked: E.Either<StoreError, Asked>,
    queryAt: (asked: Asked, at: Instant) => ViewQuery<Shown>,
  ): View<Shown> => {
    if (E.isLeft(asked)) {
      const unasked = failed(asked.left);
      return { now: () => Promise.resolve(unasked), live: throwError(() => unasked) };
    }
    const query: ViewQuery<Shown> = () => queryAt(asked.right, now({ clock }))();
    return {
      ...inService(hindrance, failed, {
        now: (patienceMs?: number) =>
          answerOf(async function* () {
            const ask = queryAt(asked.right, now({ clock }));
            const found = yield* seen(await inTime(patienceMs, (patience) => projection.now(ask, patience)));
            return shown(await (naming ?? unnamed)(found));
          }),
      }),
      live: told(
        defer(() => observedInService(hindrance, () => projection.live(query, days))).pipe(
          naming === undefined ? map(unnamed) : switchMap(naming),
        ),
      ),
    };
  };
  const asked = Object.entries<LibraryView>(libraryViews).map(([name, { takes, queryAt }]) => [
    name,
    (...given: readonly unknown[]) => view(takenBy(takes, given), (taken, at) => queryAt(taken as never, at)),
  ]);

  return {
    ...(Object.fromEntries(asked) as AskedViews),
    rebuild: (model) => told(observedInService(hindrance, () => projection.rebuild(model))),
    ...inService(hindrance, failed, {
      reached: (position: Position, patienceMs?: number) =>
        answerOf(async function* () {
          const reached = yield* required(positionOf(position));
          return inTime(patienceMs, (patience) => projection.reached(reached, patience));
        }),
      health: async () => looked(await projection.health()),
      retry: async () => looked(await projection.retry()),
    }),
  };
};
