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
  /** The number of open days that the copy waits, recorded with the notice (A42). */
  readonly holdOpenDays: number | null;
  /** 優先順位 in a reading order; null outside one. */
  readonly rank: number | null;
  /** Whether its turn in a reading order has come; always true outside one. */
  readonly turnCame: boolean;
  /** Whether a copy was ever secured for it. */
  readonly wasSecured: boolean;
  /** The last or present day of suspension (休止); null if it was never suspended. */
  readonly suspendedUntil: LocalDate | null;
}

/** A borrower's open reservations, oldest first. */
export type PatronQueueDocument = readonly OpenReservation[];
