import type { EventStore } from '@torioki/event-store';
import type { BorrowerId } from '@torioki/lending';
import type { EndedReservation, Loan, QueuedReservation } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import {
  catchError,
  defer,
  dematerialize,
  distinctUntilChanged,
  expand,
  filter,
  materialize,
  NEVER,
  of,
  retry,
  switchMap,
  take,
  throwError,
  type Observable,
} from 'rxjs';
import { inService, observedInService, unlessThrown } from '../in-service.js';
import type { View } from '../views.js';
import { afterPause } from './after-pause.js';
import type { Parts } from './parts.js';
import { notDone, type Looked, type Unaccepted } from '../answer.js';
import type { Withheld } from './withheld.js';

/** A view of what concerns one patron, under all pseudonyms together. */
export interface PatronView<Shown> {
  now(patienceMs?: number): Looked<Shown>;
  /**
   * Under the pseudonyms of each moment. Its error is what `now` would answer, at first; later it goes on without the
   * registry until that answers again.
   */
  readonly live: Observable<Shown>;
}

/** What a patron sees of what is reserved and lent. */
export interface PatronViews {
  /** 予約状況照会 (R54, R71). */
  readonly reservations: PatronView<readonly QueuedReservation[]>;
  /** 貸出状況照会 (R75–R83). */
  readonly loans: PatronView<readonly Loan[]>;
  /** What ended otherwise than by a loan or the patron's own hand, and why, for `endedDays`, the last first (A43, R74). */
  readonly ended: PatronView<readonly EndedReservation[]>;
}

/** Of whom views are, and what keeps who asks from seeing them. */
export interface Viewed extends Pick<Parts, 'events' | 'people' | 'scheduler' | 'views'> {
  readonly patron: string;
  readonly withheld: Withheld;
}

type Borrowers = readonly BorrowerId[];

const same = (one: Borrowers, other: Borrowers): boolean => one.join() === other.join();

type Unfound = Parameters<typeof notDone>[0];

const orThrow = <A>(answer: E.Either<unknown, A>): Observable<A> =>
  E.isLeft(answer) ? throwError(() => answer.left) : of(answer.right);

/** That a borrower is closed, whenever that was. */
const closingOf = (events: EventStore, borrower: BorrowerId): Observable<unknown> =>
  defer(() =>
    events.subscribe([{ types: ['BorrowerClosed'], tags: [`borrower:${borrower}`] }], { after: 0 }),
  ).pipe(take(1));

/** A view of all live pseudonyms of a patron. */
export const viewOf = <Shown>(
  { events, people, scheduler, patron, withheld }: Viewed,
  view: (...borrowers: Borrowers) => View<Shown>,
): PatronView<Shown> => {
  const borrowers = async () =>
    E.flattenW(await unlessThrown('liveBorrowers', () => people.liveBorrowers(patron)));
  const found = defer(borrowers).pipe(switchMap(orThrow));
  /** As long as the registry or the history does not answer, those that were found last hold. */
  const patiently = <A>(asked: Observable<A>) =>
    asked.pipe(
      retry({
        delay: (error: Unfound) =>
          notDone(error).is === 'refused' ? throwError(() => error) : afterPause(scheduler),
      }),
    );
  /** Once the history holds the first of them closed, of which the registry may not have heard: those from then on. */
  const afterClosing = ([open]: Borrowers): Observable<Borrowers> =>
    open === undefined
      ? NEVER
      : patiently(
          closingOf(events, open).pipe(
            switchMap(() => defer(() => people.replaced({ patron, closed: open }))),
            switchMap(orThrow),
            switchMap(() => found),
            filter(([next]) => next !== open),
          ),
        );
  const live = found.pipe(
    expand(afterClosing),
    distinctUntilChanged(same),
    switchMap((theirs) => view(...theirs).live.pipe(materialize())),
    dematerialize(),
  );
  return {
    ...inService(withheld, notDone, {
      now: async (patienceMs?: number) => {
        const theirs = await borrowers();
        return E.isLeft(theirs) ? notDone(theirs.left) : view(...theirs.right).now(patienceMs);
      },
    }),
    live: defer(() => observedInService(withheld, () => live)).pipe(
      catchError((error: Unfound | Unaccepted) => throwError(() => ('is' in error ? error : notDone(error)))),
    ),
  };
};

export const patronViews = (viewed: Viewed): PatronViews => ({
  reservations: viewOf(viewed, (...borrowers) => viewed.views.patronQueue(...borrowers)),
  loans: viewOf(viewed, (...borrowers) => viewed.views.patronLoans(...borrowers)),
  ended: viewOf(viewed, (...borrowers) => viewed.views.patronEnded(...borrowers)),
});
