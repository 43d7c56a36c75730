import type { Answer, Position } from '@torioki/event-store';
import type { BorrowerId, Instant, LocalDate, LocationId, TitleId } from '@torioki/lending';
import type { Health, InTime, Progress, Projection, Quarantined, Query } from '@torioki/projection';
import {
  holdingsOf,
  loansOf,
  noticesAt,
  overdueAt,
  packingListOf,
  pullListAt,
  reservationsOf,
  shipmentsOf,
  waitingFor,
  type BranchShipments,
  type Holdings,
  type Loan,
  type Notices,
  type OverdueLoan,
  type PackingListLine,
  type PullList,
  type QueuedReservation,
  type Waiting,
} from '@torioki/read-models';
import type { Observable, SchedulerLike } from 'rxjs';
import { midnights } from './midnights.js';

/** A view: as it is now, and as it changes. */
export interface View<Shown> {
  /** With everything in it that was recorded before the call, for which it waits at most so many milliseconds. */
  now(patienceMs?: number): InTime<Shown>;
  /**
   * The present view first, then a new one whenever it changes, be it by an event or by a day that begins. Unsubscribing
   * releases it.
   */
  readonly live: Observable<Shown>;
}

/** What patrons and staff see. */
export interface Views {
  /** 予約状況照会: what somebody has reserved, under all the pseudonyms that are given (R54, R71). */
  patronQueue(...borrowers: readonly string[]): View<readonly QueuedReservation[]>;
  /** 貸出状況照会: what somebody has on loan, until when, and whether it may be renewed (R75–R83). */
  patronLoans(...borrowers: readonly string[]): View<readonly Loan[]>;
  /** 所蔵情報画面: the copies of a title with their 状態, its 予約数, and whether 予約カート shows (R30–R36, R63). */
  holdings(title: string): View<Holdings>;
  /** Who waits for a title, first come first, and who is held back by a reading order (A16, A18). */
  titleQueue(title: string): View<readonly Waiting[]>;
  /** What staff fetch for whom, what is set aside, whose hold ended (R45, R56, A42). */
  pullList(): View<PullList>;
  /** What goes to a place on a dispatch day, is under way, has arrived and comes back (R51). */
  branchShipments(location: string, dispatchDay: string): View<BranchShipments>;
  /** What is to be packed on a dispatch day, over all places (R51). */
  packingList(dispatchDay: string): View<readonly PackingListLine[]>;
  /** Every loan that is overdue, the longest first (A36, A51). */
  overdue(): View<readonly OverdueLoan[]>;
  /** Who is to be told that a book is ready, who was, and who could not be: the staff's exceptions (R49, R89). */
  notices(): View<Notices>;

  /** Waits until every view holds what was recorded up to a position, such as an accepted outcome names. */
  reached(position: Position, patienceMs?: number): InTime<void>;
  /**
   * Builds a read model anew from the first event on, while its old documents go on answering. Begins with the call;
   * completes when the new ones serve. `health` names the models.
   */
  rebuild(model: string): Observable<Progress>;
  /** How far each read model is, what could not be folded and why, and whether the last attempt to go on failed. */
  health(): Answer<Health>;
  /** Tries once more what could not be folded: what still cannot be. */
  retry(): Answer<readonly Quarantined[]>;
}

/** The views over read models; `clock` tells which day is today, `scheduler` waits for the next. */
export const viewsOf = (projection: Projection, clock: () => Date, scheduler: SchedulerLike): Views => {
  const days = midnights(clock, scheduler);

  /** A query is given the instant at which it is asked. */
  const view = <Shown>(queryAt: (at: Instant) => Query<Shown>): View<Shown> => {
    const query: Query<Shown> = () => queryAt(clock().toISOString() as Instant)();
    return {
      now: (patienceMs) => projection.now(query, patienceMs),
      live: projection.live(query, days),
    };
  };

  return {
    patronQueue: (...borrowers) => view((at) => reservationsOf(borrowers as readonly BorrowerId[], at)),
    patronLoans: (...borrowers) => view((at) => loansOf(borrowers as readonly BorrowerId[], at)),
    holdings: (title) => view(() => holdingsOf(title as TitleId)),
    titleQueue: (title) => view(() => waitingFor(title as TitleId)),
    pullList: () => view(pullListAt),
    branchShipments: (location, dispatchDay) =>
      view((at) => shipmentsOf(location as LocationId, dispatchDay as LocalDate, at)),
    packingList: (dispatchDay) => view((at) => packingListOf(dispatchDay as LocalDate, at)),
    overdue: () => view(overdueAt),
    notices: () => view(noticesAt),
    reached: (position, patienceMs) => projection.reached(position, patienceMs),
    rebuild: (model) => projection.rebuild(model),
    health: () => projection.health(),
    retry: () => projection.retry(),
  };
};
