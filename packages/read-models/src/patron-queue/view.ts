import {
  reservationWord,
  type LocalDate,
  type LocationId,
  type PickupClass,
  type ReservationId,
  type RulesInForce,
  type TitleId,
} from '@torioki/lending';
import type { OpenReservation, PatronQueueDocument, Progress } from './document.js';

/** A line of 予約状況照会. */
export interface QueuedReservation {
  readonly reservation: ReservationId;
  readonly title: TitleId;
  /** 予約中 until it is secured, then 貸出可能 (R54, R71). */
  readonly word: string;
  readonly is: Progress['is'];
  readonly pickup: {
    readonly location: LocationId;
    readonly name: string;
    readonly pickupClass: PickupClass;
  };
  /** The day on which it leaves, or left, for a branch or a home. */
  readonly dispatchDay: LocalDate | null;
  /** The first day on which it may be fetched (R50, R59). */
  readonly earliestPickup: LocalDate | null;
  /** 予約数: how many wait for the title, this one included while it waits (R35, A57). */
  readonly waiting: number;
}

const days = (progress: Progress): Pick<QueuedReservation, 'dispatchDay' | 'earliestPickup'> => {
  switch (progress.is) {
    case 'waiting':
    case 'secured':
      return { dispatchDay: null, earliestPickup: null };
    case 'noticed':
      return { dispatchDay: progress.dispatchDay, earliestPickup: progress.earliestPickup };
    case 'shipped':
      return { dispatchDay: progress.shippedOn, earliestPickup: progress.earliestPickup };
    case 'arrived':
      return { dispatchDay: null, earliestPickup: progress.arrivedOn };
  }
};

/** A borrower's open reservations as the screen shows them. */
export const patronQueueView = (
  document: PatronQueueDocument,
  { locations }: RulesInForce,
  waiting: (title: TitleId) => number,
): readonly QueuedReservation[] =>
  document.map(({ reservation, title, location, pickupClass, progress }: OpenReservation) => ({
    reservation,
    title,
    word: reservationWord[progress.is],
    is: progress.is,
    pickup: { location, name: locations.get(location)?.name ?? location, pickupClass },
    ...days(progress),
    waiting: waiting(title),
  }));
