import type { EventStore, StoreError } from '@torioki/event-store';
import { attempt, unwrap } from '@torioki/event-store/adapter';
import type { BorrowerId } from '@torioki/lending';
import type { Person, RegistryError } from '@torioki/patrons';
import type { EndedReservation, Loan, Outlook, QueuedReservation } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import {
  catchError,
  defer,
  dematerialize,
  distinctUntilChanged,
  expand,
  materialize,
  NEVER,
  of,
  retry,
  switchMap,
  take,
  throwError,
  timer,
  type Observable,
} from 'rxjs';
import { guardVerbs, observeUnlessObstacle } from '../../answers/guard-verbs.js';
import { catchThrown } from '../../answers/catch-thrown.js';
import type { WithNames } from '../../answers/title-names.js';
import type { View } from '../../views/view.js';
import { loansOf } from './block-of-person.js';
import { beginningEvents } from './beginning-events.js';
import { findPatron, livePseudonyms, type FoundPatron } from './find-patron.js';
import type { Parts } from './parts.js';
import { answerOf, answerError, type QueryAnswer, type Unaccepted } from '../../answers/answer.js';
import type { FindObstacle } from '../../answers/answer-request.js';

/** A view of one patron's data, under all pseudonyms together. */
export interface PatronView<Shown> {
  now(patienceMs?: number): QueryAnswer<WithNames<Shown>>;
  /**
   * The present view first, then a new one after every change, even if the patron gets new pseudonyms. An
   * error at the start is the answer that `now` would give. Later, while the registry does not answer, the
   * view uses the last known pseudonyms.
   */
  readonly live: Observable<WithNames<Shown>>;
}

export interface PatronViews {
  /** The patron's reservations, 予約状況照会 (R54, R71). */
  readonly reservations: PatronView<readonly QueuedReservation[]>;
  /**
   * Each waiting reservation's place in the queue, and the expected day of the book, if the policy shows them
   * (A57).
   */
  readonly outlooks: PatronView<readonly Outlook[]>;
  /** The patron's loans, 貸出状況照会 (R75–R83). */
  readonly loans: PatronView<readonly Loan[]>;
  /**
   * The reservations that ended without a loan, with the reason, but not those that the patron cancelled
   * (A43, R74). Each is shown for `endedDays` days, the last ended first.
   */
  readonly ended: PatronView<readonly EndedReservation[]>;
}

/** The patron of the views, and the reason why a viewer may not see them. */
export interface ViewedPatron extends Pick<
  Parts,
  'events' | 'directory' | 'borrowers' | 'scheduler' | 'views'
> {
  readonly patron: string;
  /** Finds the patron for one query. A live view runs for long, so it finds the patron again itself. */
  readonly find?: () => AsyncGenerator<StoreError | RegistryError, FoundPatron, unknown>;
  readonly obstacle: FindObstacle;
}

/** The pause after an error before the next try. */
const pauseMs = 1_000;

type Borrowers = readonly BorrowerId[];

interface Found {
  readonly fresh: BorrowerId | null;
  /** All pseudonyms, the fresh one first. */
  readonly borrowers: Borrowers;
  readonly person: Person;
}

const same = (one: Found, other: Found): boolean => one.borrowers.join() === other.borrowers.join();

type Unfound = Parameters<typeof answerError>[0];

const orThrow = <A>(answer: E.Either<unknown, A>): Observable<A> =>
  E.isLeft(answer) ? throwError(() => answer.left) : of(answer.right);

/** Emits when something begins under a pseudonym, or immediately if something has begun already. */
const beginningOf = (events: EventStore, borrower: BorrowerId): Observable<unknown> =>
  defer(() =>
    events.subscribe([{ types: beginningEvents, tags: [`borrower:${borrower}`] }], { after: 0 }),
  ).pipe(take(1));

/** A view of all live pseudonyms of a patron. */
export const viewOf = <Shown>(
  viewed: ViewedPatron,
  view: (borrowers: Borrowers, person: Person) => View<Shown>,
): PatronView<Shown> => {
  const { events, borrowers, scheduler, patron, obstacle } = viewed;
  const findAgain = () => findPatron(viewed, patron);
  const { find = findAgain } = viewed;
  const theirs = async (finding: typeof find) =>
    E.flattenW(
      await catchThrown('find', () =>
        attempt(async function* () {
          const { person, theirs: all } = yield* finding();
          return { person, fresh: all.fresh, borrowers: livePseudonyms(all) };
        }),
      ),
    );
  const found = defer(() => theirs(findAgain)).pipe(switchMap(orThrow));
  /** While the registry or the history does not answer, the view keeps the pseudonyms that it found last. */
  const retryUntilAnswer = <A>(observed: Observable<A>) =>
    observed.pipe(
      retry({
        delay: (error: Unfound) =>
          answerError(error).is === 'refused' ? throwError(() => error) : timer(pauseMs, scheduler),
      }),
    );
  const reportBegun = (fresh: BorrowerId) => () =>
    attempt(async function* () {
      const present = yield* unwrap(await borrowers.findPseudonyms(patron));
      if (present.fresh === fresh)
        yield* unwrap(await borrowers.reportBegun({ patron, borrower: fresh, lines: [] }));
    });
  /** When something begins under the fresh pseudonym, emits the pseudonyms with the next fresh one. */
  const afterBeginning = ({ fresh }: Found): Observable<Found> =>
    fresh === null
      ? NEVER
      : retryUntilAnswer(
          beginningOf(events, fresh).pipe(
            switchMap(() => defer(reportBegun(fresh))),
            switchMap(orThrow),
            switchMap(() => found),
          ),
        );
  const followed = found.pipe(
    expand(afterBeginning),
    distinctUntilChanged(same),
    switchMap((one) => view(one.borrowers, one.person).live.pipe(materialize())),
    dematerialize(),
  );
  return {
    ...guardVerbs(obstacle, answerError, {
      now: (patienceMs?: number) =>
        answerOf(async function* () {
          const one = yield* unwrap(await theirs(find));
          return view(one.borrowers, one.person).now(patienceMs);
        }),
    }),
    live: defer(() => observeUnlessObstacle(obstacle, () => followed)).pipe(
      catchError((error: Unfound | Unaccepted) => throwError(() => answerError(error))),
    ),
  };
};

/** Makes the views of a patron. `show` makes each view. */
export const patronViews = (viewed: ViewedPatron, show = viewOf): PatronViews => ({
  reservations: show(viewed, (borrowers) => viewed.views.patronQueue(...borrowers)),
  outlooks: show(viewed, (borrowers) => viewed.views.patronOutlooks(...borrowers)),
  loans: show(viewed, (borrowers, person) => loansOf(person, viewed.views.patronLoans(...borrowers))),
  ended: show(viewed, (borrowers) => viewed.views.patronEndedReservations(...borrowers)),
});
