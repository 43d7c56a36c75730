import type { StoreError } from '@torioki/event-store';
import type { BorrowerId } from '@torioki/lending';
import type { PatronRegistry, RegistryError } from '@torioki/patrons';
import type { NotReached } from '@torioki/projection';
import type { Loan, QueuedReservation } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { defer, from, switchMap, throwError, type Observable } from 'rxjs';
import type { View, Views } from '../views.js';

/** A view of what concerns one patron, under all pseudonyms together. */
export interface PatronView<Shown> {
  now(patienceMs?: number): Promise<E.Either<StoreError | NotReached | RegistryError, Shown>>;
  readonly live: Observable<Shown>;
}

/** What a patron sees of what is reserved and lent. */
export interface PatronViews {
  /** 予約状況照会 (R54, R71). */
  readonly reservations: PatronView<readonly QueuedReservation[]>;
  /** 貸出状況照会 (R75–R83). */
  readonly loans: PatronView<readonly Loan[]>;
}

/** A view of all live pseudonyms of a patron. */
export const viewOf = <Shown>(
  people: PatronRegistry,
  patron: string,
  view: (...borrowers: readonly BorrowerId[]) => View<Shown>,
): PatronView<Shown> => ({
  now: async (patienceMs) => {
    const live = await people.liveBorrowers(patron);
    return E.isLeft(live) ? live : view(...live.right).now(patienceMs);
  },
  live: defer(() => from(people.liveBorrowers(patron))).pipe(
    switchMap((live) => (E.isLeft(live) ? throwError(() => live.left) : view(...live.right).live)),
  ),
});

export const patronViews = (people: PatronRegistry, views: Views, patron: string): PatronViews => ({
  reservations: viewOf(people, patron, (...borrowers) => views.patronQueue(...borrowers)),
  loans: viewOf(people, patron, (...borrowers) => views.patronLoans(...borrowers)),
});
