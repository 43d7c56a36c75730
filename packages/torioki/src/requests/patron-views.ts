import type { BorrowerId } from '@torioki/lending';
import type { EndedReservation, Loan, QueuedReservation } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import {
  catchError,
  defer,
  dematerialize,
  distinctUntilChanged,
  filter,
  materialize,
  retry,
  startWith,
  switchMap,
  throwError,
  type Observable,
} from 'rxjs';
import { inService, observedInService, unlessThrown } from '../in-service.js';
import type { View } from '../views.js';
import { afterPause } from './after-pause.js';
import type { Parts } from './parts.js';
import { lookedUp, notDone, notShown, type LookedUp } from './settled.js';
import { orThrow } from './who-begins.js';
import type { Withheld } from './withheld.js';

/** A view of what concerns one patron, under all pseudonyms together. */
export interface PatronView<Shown> {
  now(patienceMs?: number): LookedUp<Shown>;
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
export interface Viewed extends Pick<Parts, 'people' | 'scheduler' | 'views' | 'whoBegins'> {
  readonly patron: string;
  readonly withheld: Withheld;
}

type Borrowers = readonly BorrowerId[];

const same = (one: Borrowers, other: Borrowers): boolean => one.join() === other.join();

type Unfound = Parameters<typeof notDone>[0];

/** A view of all live pseudonyms of a patron. */
export const viewOf = <Shown>(
  { people, scheduler, whoBegins, patron, withheld }: Viewed,
  view: (...borrowers: Borrowers) => View<Shown>,
): PatronView<Shown> => {
  const borrowers = async () =>
    E.flattenW(await unlessThrown('liveBorrowers', () => people.liveBorrowers(patron)));
  const found = defer(borrowers).pipe(switchMap(orThrow));
  /** As long as the registry does not answer, those that were found last hold. */
  const foundAgain = found.pipe(
    retry({
      delay: (error: Unfound) =>
        notDone(error).is === 'refused' ? throwError(() => error) : afterPause(scheduler),
    }),
  );
  const live = found.pipe(
    switchMap((first) =>
      whoBegins.pipe(
        filter((who, index) => index === 0 || who === undefined || who === patron),
        switchMap(() => foundAgain),
        startWith(first),
      ),
    ),
    distinctUntilChanged(same),
    switchMap((theirs) => view(...theirs).live.pipe(materialize())),
    dematerialize(),
  );
  return {
    ...inService(withheld, notShown, {
      now: async (patienceMs?: number) => {
        const theirs = await borrowers();
        return lookedUp(E.isLeft(theirs) ? theirs : await view(...theirs.right).now(patienceMs));
      },
    }),
    live: defer(() => observedInService(withheld, () => live)).pipe(
      catchError((error: Unfound) => throwError(() => notDone(error))),
    ),
  };
};

export const patronViews = (viewed: Viewed): PatronViews => ({
  reservations: viewOf(viewed, (...borrowers) => viewed.views.patronQueue(...borrowers)),
  loans: viewOf(viewed, (...borrowers) => viewed.views.patronLoans(...borrowers)),
  ended: viewOf(viewed, (...borrowers) => viewed.views.patronEnded(...borrowers)),
});
