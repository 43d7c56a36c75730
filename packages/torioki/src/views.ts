import type { StoreError } from '@torioki/event-store';
import {
  localDate,
  policyAt,
  type BorrowerId,
  type Instant,
  type LocalDate,
  type LocationId,
  type TitleId,
} from '@torioki/lending';
import {
  branchShipmentsView,
  packingList,
  patronQueueView,
  theRules,
  type BranchShipments,
  type PackingListLine,
  type QueuedReservation,
  type ReadModelDocuments,
  type ReadModels,
  type Waiting,
} from '@torioki/read-models';
import type { Either } from 'fp-ts/lib/Either.js';
import type { Observable } from 'rxjs';

/** A view: as it is now, and as it changes. */
export interface View<Shown> {
  /** With everything in it that was recorded before the call. */
  now(): Promise<Either<StoreError, Shown>>;
  /** The present view first, then a new one whenever it changes. Unsubscribing releases it. */
  readonly live: Observable<Shown>;
}

/** What patrons and staff see. */
export interface Views {
  /** 予約状況照会: a borrower's open reservations (R54, R71). */
  patronQueue(borrower: string): View<readonly QueuedReservation[]>;
  /** Who waits for a title, first come first (A16). */
  titleQueue(title: string): View<readonly Waiting[]>;
  /** What goes to a place on a dispatch day, is under way, has arrived and comes back (R51). */
  branchShipments(location: string, dispatchDay: string): View<BranchShipments>;
  /** What is to be packed on a dispatch day, over all places (R51). */
  packingList(dispatchDay: string): View<readonly PackingListLine[]>;
}

/** The views over read models; `clock` tells which day is today. */
export const viewsOf = (models: ReadModels, clock: () => Date): Views => {
  const view = <Shown>(query: (documents: ReadModelDocuments) => Shown): View<Shown> => ({
    now: () => models.now(query),
    live: models.live(query),
  });

  const rulesOf = ({ publishedRules }: ReadModelDocuments) => publishedRules.get(theRules);

  const today = (documents: ReadModelDocuments): LocalDate => {
    const at = clock().toISOString() as Instant;
    return localDate(at, policyAt(rulesOf(documents), at)?.timeZone ?? 'Asia/Tokyo');
  };

  return {
    patronQueue: (borrower) =>
      view((documents) =>
        patronQueueView(
          documents.patronQueue.get(borrower as BorrowerId),
          rulesOf(documents),
          (title: TitleId) => documents.titleQueue.get(title).length,
        ),
      ),
    titleQueue: (title) => view(({ titleQueue }) => titleQueue.get(title)),
    branchShipments: (location, dispatchDay) =>
      view((documents) =>
        branchShipmentsView(
          location as LocationId,
          documents.branchShipments.get(location),
          rulesOf(documents),
          { today: today(documents), dispatchDay: dispatchDay as LocalDate },
        ),
      ),
    packingList: (dispatchDay) =>
      view((documents) =>
        packingList(documents.branchShipments.all, rulesOf(documents), {
          today: today(documents),
          dispatchDay: dispatchDay as LocalDate,
        }),
      ),
  };
};
