import type { BorrowerId } from '@torioki/lending';
import type { Loan, QueuedReservation } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import {
  catchError,
  concatMap,
  defer,
  dematerialize,
  distinctUntilChanged,
  filter,
  materialize,
  switchMap,
  throwError,
  type Observable,
} from 'rxjs';
import { inService, observedInService } from '../in-service.js';
import type { View } from '../views.js';
import type { Parts } from './parts.js';
import { lookedUp, notDone, notShown, type LookedUp } from './settled.js';
import type { Withheld } from './withheld.js';

/** A view of what concerns one patron, under all pseudonyms together. */
export interface PatronView<Shown> {
  now(patienceMs?: number): LookedUp<Shown>;
  /** Under the pseudonyms of each moment. Its error is what `now` would answer. */
  readonly live: Observable<Shown>;
}

/** What a patron sees of what is reserved and lent. */
export interface PatronViews {
  /** 予約状況照会 (R54, R71). */
  readonly reservations: PatronView<readonly QueuedReservation[]>;
  /** 貸出状況照会 (R75–R83). */
  readonly loans: PatronView<readonly Loan[]>;
}

/** Of whom views are, and what keeps who asks from seeing them. */
export interface Viewed extends Pick<Parts, 'people' | 'views' | 'whoBegins'> {
  readonly patron: string;
  readonly withheld: Withheld;
}

type Borrowers = readonly BorrowerId[];

const same = (one: E.Either<unknown, Borrowers>, other: E.Either<unknown, Borrowers>): boolean =>
  E.isRight(one) && E.isRight(other) && one.right.join() === other.right.join();

/** A view of all live pseudonyms of a patron. */
export const viewOf = <Shown>(
  { people, whoBegins, patron, withheld }: Viewed,
  view: (...borrowers: Borrowers) => View<Shown>,
): PatronView<Shown> => {
  const borrowers = () => people.liveBorrowers(patron);
  const live = whoBegins.pipe(
    filter((who, index) => index === 0 || who === undefined || who === patron),
    concatMap(borrowers),
    distinctUntilChanged(same),
    switchMap((found) =>
      E.isLeft(found) ? throwError(() => found.left) : view(...found.right).live.pipe(materialize()),
    ),
    dematerialize(),
  );
  return {
    ...inService(withheld, notShown, {
      now: async (patienceMs?: number) => {
        const found = await borrowers();
        return lookedUp(E.isLeft(found) ? found : await view(...found.right).now(patienceMs));
      },
    }),
    live: defer(() => observedInService(withheld, () => live)).pipe(
      catchError((error: Parameters<typeof notDone>[0]) => throwError(() => notDone(error))),
    ),
  };
};

export const patronViews = (viewed: Viewed): PatronViews => ({
  reservations: viewOf(viewed, (...borrowers) => viewed.views.patronQueue(...borrowers)),
  loans: viewOf(viewed, (...borrowers) => viewed.views.patronLoans(...borrowers)),
});
