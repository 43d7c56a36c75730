import type { LocalDate, DataOf } from '@torioki/lending';

/** The progress of an open reservation. */
export type PickupProgress =
  | { readonly is: 'waiting' }
  | { readonly is: 'secured' }
  | { readonly is: 'noticed'; readonly noticedOn: LocalDate }
  | { readonly is: 'shipped'; readonly shippedOn: LocalDate; readonly availableFrom: LocalDate | null }
  | { readonly is: 'arrived'; readonly arrivedOn: LocalDate };

export interface OpenReservation extends Omit<DataOf<'Reserved'>, 'borrower'> {
  readonly progress: PickupProgress;
  /** The length of the hold in open days, as recorded with the notice (A42); null before the notice. */
  readonly holdOpenDays: number | null;
  /** 優先順位 in a reading order; null without a reading order. */
  readonly rank: number | null;
  /** Whether the reservation's turn in a reading order has come; always true without a reading order. */
  readonly turnCame: boolean;
  /** Whether a copy was ever secured for the reservation. */
  readonly wasSecured: boolean;
  /** The end of the last suspension (休止), even if it is over; null if the reservation was never suspended. */
  readonly suspendedUntil: LocalDate | null;
}

/** A borrower's open reservations, oldest first. */
export type PatronQueueDocument = readonly OpenReservation[];
