import { required, storeError, type Position, type StoreError } from '@torioki/event-store';
import {
  BorrowerId,
  Count,
  faultsOf,
  list,
  LocalDate,
  LocationId,
  RequestId,
  TitleId,
  type Instant,
} from '@torioki/lending';
import type { Health, InTime, Progress, Projection, Quarantined, ViewQuery } from '@torioki/projection';
import {
  endedAt,
  endedOf,
  holdingsOf,
  loansOf,
  noticesAt,
  openAt,
  openTitleRequests,
  outlooksOf,
  overdueAt,
  packingListOf,
  pickupLocationsAt,
  pullListAt,
  reservationsOf,
  setAsideFor,
  shipmentsOf,
  titleRequestsNamed,
  waitingFor,
  whereaboutsOf,
  type BranchShipments,
  type EndedReservation,
  type HeldCopy,
  type Holdings,
  type Loan,
  type Notices,
  type OpenAtPlace,
  type OpenTitleRequest,
  type Outlook,
  type OverdueLoan,
  type PackingListLine,
  type PickupLocations,
  type PullList,
  type QueuedReservation,
  type TitleRequestState,
  type Waiting,
  type Whereabouts,
} from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { catchError, defer, map, switchMap, throwError, type Observable, type SchedulerLike } from 'rxjs';
import { inService, observedInService, type Hindrance } from './in-service.js';
import { midnights } from './midnights.js';
import { now } from './now.js';
import { answerOf, failed, looked, seen, shown, type Looked } from './answer.js';
import { unnamed, type Naming, type WithNames } from './title-names.js';

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

/** What patrons and staff see. */
export interface Views {
  /** 予約状況照会: what somebody has reserved, under all given pseudonyms (R54, R71). */
  patronQueue(...borrowers: readonly string[]): View<readonly QueuedReservation[]>;
  /**
   * Of what somebody has reserved and waits for, the place in the queue, and when it may come, as far as the policy shows
   * them (A57). The range is a guess, and counts people and copies; it tells no other reader's dates.
   */
  patronOutlooks(...borrowers: readonly string[]): View<readonly Outlook[]>;
  /** 貸出状況照会: what somebody has on loan, until when, and whether it may be renewed (R75–R83). */
  patronLoans(...borrowers: readonly string[]): View<readonly Loan[]>;
  /**
   * Which reservations of somebody ended without a loan though that person did not end them, and why; shown for
   * `endedDays` (A43, R74).
   */
  patronEnded(...borrowers: readonly string[]): View<readonly EndedReservation[]>;
  /** 所蔵情報画面: the copies of a title with their 状態, its 予約数, and whether 予約カート shows (R30–R36, R63). */
  holdings(title: string): View<Holdings>;
  /** Where the copies of a title are, in staff's words, with 別置, 取置, 発送済, 返送中 and 所在不明 (R56). */
  whereabouts(title: string): View<readonly Whereabouts[]>;
  /** Who waits for a title, first come first, and whom a reading order holds back (A16, A18). */
  titleQueue(title: string): View<readonly Waiting[]>;
  /**
   * What is set aside for somebody, 別置, or 取置 at a counter or a branch, for a patron who shows a card, even before the
   * mail (R56, R57).
   */
  setAsideFor(...borrowers: readonly string[]): View<readonly HeldCopy[]>;
  /** What staff fetch and for whom, what is set aside, and whose hold has ended (R45, R56, A42). */
  pullList(): View<PullList>;
  /** What goes to a place on a dispatch day, is under way, has arrived and comes back (R51). */
  branchShipments(location: string, dispatchDay: string): View<BranchShipments>;
  /** インターネット予約貸出受取館一覧: where one may pick up, in its three classes (R8, R26). */
  pickupLocations(): View<PickupLocations>;
  /** What is to be picked up at a place or to come back there. Staff see to it before they close the place (R26). */
  openAt(location: string): View<readonly OpenAtPlace[]>;
  /** What is to be packed on a dispatch day, for all places (R51). */
  packingList(dispatchDay: string): View<readonly PackingListLine[]>;
  /** Every overdue loan, the longest overdue first (A36, A51). */
  overdue(): View<readonly OverdueLoan[]>;
  /**
   * Who is to be told that a book is ready, who was told, and who could not be told, which staff have to see to (R49,
   * R89).
   */
  notices(): View<Notices>;
  /** Whom to tell that a reservation is over, and why; shown for `endedDays`, the last first (A43, R74, A21). */
  ended(): View<readonly EndedReservation[]>;
  /**
   * How those of the title requests that were made stand (R67, A60). The portal and a patron's file show which titles
   * they ask for.
   */
  titleRequests(...requests: readonly string[]): View<readonly TitleRequestState[]>;
  /** The title requests that are to be answered, the oldest first (R67). */
  openTitleRequests(): View<readonly OpenTitleRequest[]>;

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

/** The argument of a view, checked. */
const argument =
  <Value>(path: string, codec: t.Type<Value, unknown>) =>
  (given: unknown): E.Either<StoreError, Value> =>
    E.mapLeft((errors: t.Errors) =>
      storeError('invalid-input', { path, reason: faultsOf(errors)[0].reason }),
    )(codec.decode(given));

/** More pseudonyms than anybody has, and more title requests than wait at once. */
const mostAsked = 10_000;

const borrowersOf = argument('borrower', list(BorrowerId, 'ids of borrowers', mostAsked));
const requestsOf = argument('request', list(RequestId, 'ids of requests', mostAsked));
const titleOf = argument('title', TitleId);
const locationOf = argument('location', LocationId);
const dispatchDayOf = argument('dispatchDay', LocalDate);
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
  const nothing = E.right(undefined);

  return {
    patronQueue: (...borrowers) => view(borrowersOf(borrowers), reservationsOf),
    patronOutlooks: (...borrowers) => view(borrowersOf(borrowers), outlooksOf),
    patronLoans: (...borrowers) => view(borrowersOf(borrowers), loansOf),
    patronEnded: (...borrowers) => view(borrowersOf(borrowers), endedOf),
    holdings: (title) => view(titleOf(title), (id) => holdingsOf(id)),
    whereabouts: (title) => view(titleOf(title), whereaboutsOf),
    titleQueue: (title) => view(titleOf(title), (id) => waitingFor(id)),
    setAsideFor: (...borrowers) => view(borrowersOf(borrowers), setAsideFor),
    pullList: () => view(nothing, (_, at) => pullListAt(at)),
    branchShipments: (location, dispatchDay) =>
      view(
        E.chain((place: LocationId) =>
          E.map((day: LocalDate) => ({ place, day }))(dispatchDayOf(dispatchDay)),
        )(locationOf(location)),
        ({ place, day }, at) => shipmentsOf(place, day, at),
      ),
    openAt: (location) => view(locationOf(location), openAt),
    pickupLocations: () => view(nothing, (_, at) => pickupLocationsAt(at)),
    packingList: (dispatchDay) => view(dispatchDayOf(dispatchDay), packingListOf),
    overdue: () => view(nothing, (_, at) => overdueAt(at)),
    notices: () => view(nothing, (_, at) => noticesAt(at)),
    ended: () => view(nothing, (_, at) => endedAt(at)),
    titleRequests: (...requests) => view(requestsOf(requests), titleRequestsNamed),
    openTitleRequests: () => view(nothing, openTitleRequests),
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
