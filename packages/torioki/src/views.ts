import { storeError, type StoreError } from '@torioki/event-store';
import {
  BorrowerId,
  localDate,
  LocalDate,
  LocationId,
  policyAt,
  TitleId,
  type Instant,
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
import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import { throwError, type Observable } from 'rxjs';

/** A view: as it is now, and as it changes. */
export interface View<Shown> {
  /** With everything in it that was recorded before the call. */
  now(): Promise<E.Either<StoreError, Shown>>;
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

/** What a view is asked about, checked. */
const argument =
  <Value>(path: string, codec: t.Type<Value, unknown>) =>
  (given: unknown): E.Either<StoreError, Value> =>
    E.mapLeft(() => storeError('invalid-input', { path, reason: `must be ${codec.name}` }))(
      codec.decode(given),
    );

const borrowerOf = argument('borrower', BorrowerId);
const titleOf = argument('title', TitleId);
const locationOf = argument('location', LocationId);
const dispatchDayOf = argument('dispatchDay', LocalDate);

const rulesOf = ({ publishedRules }: ReadModelDocuments) => publishedRules.get(theRules);

/** The views over read models; `clock` tells which day is today. */
export const viewsOf = (models: ReadModels, clock: () => Date): Views => {
  const view = <Asked, Shown>(
    asked: E.Either<StoreError, Asked>,
    query: (documents: ReadModelDocuments, asked: Asked) => Shown,
  ): View<Shown> =>
    E.isLeft(asked)
      ? { now: () => Promise.resolve(asked), live: throwError(() => asked.left) }
      : {
          now: () => models.now((documents) => query(documents, asked.right)),
          live: models.live((documents) => query(documents, asked.right)),
        };

  const today = (documents: ReadModelDocuments): LocalDate => {
    const at = clock().toISOString() as Instant;
    return localDate(at, policyAt(rulesOf(documents), at)?.timeZone ?? 'Asia/Tokyo');
  };

  return {
    patronQueue: (borrower) =>
      view(borrowerOf(borrower), (documents, id) =>
        patronQueueView(
          documents.patronQueue.get(id),
          rulesOf(documents),
          (title) => documents.titleQueue.get(title).length,
        ),
      ),
    titleQueue: (title) => view(titleOf(title), ({ titleQueue }, id) => titleQueue.get(id)),
    branchShipments: (location, dispatchDay) =>
      view(
        E.chain((place: LocationId) =>
          E.map((day: LocalDate) => ({ place, day }))(dispatchDayOf(dispatchDay)),
        )(locationOf(location)),
        (documents, { place, day }) =>
          branchShipmentsView(place, documents.branchShipments.get(place), rulesOf(documents), {
            today: today(documents),
            dispatchDay: day,
          }),
      ),
    packingList: (dispatchDay) =>
      view(dispatchDayOf(dispatchDay), (documents, day) =>
        packingList(documents.branchShipments.all, rulesOf(documents), {
          today: today(documents),
          dispatchDay: day,
        }),
      ),
  };
};
