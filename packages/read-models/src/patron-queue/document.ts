import type { LocalDate, DataOf } from '@torioki/lending';

/** How far an open reservation is. */
export type PickupProgress =
  | { readonly is: 'waiting' }
  | { readonly is: 'secured' }
  | { readonly is: 'noticed'; readonly noticedOn: LocalDate }
  | { readonly is: 'shipped'; readonly shippedOn: LocalDate; readonly availableFrom: LocalDate | null }
  | { readonly is: 'arrived'; readonly arrivedOn: LocalDate };

export interface OpenReservation extends Omit<DataOf<'Reserved'>, 'borrower'> {
  readonly progress: PickupProgress;
  /** For how many open days it waits for its borrower, recorded with the notice (A42). */
  readonly holdOpenDays: number | null;
  /** 優先順位 in a reading order; null outside of one. */
  readonly rank: number | null;
  /** Whether its turn in a reading order has come; always true outside of one. */
  readonly turnCame: boolean;
  /** Whether a copy was ever secured for it. */
  readonly wasSecured: boolean;
  /** The day until which it is suspended (休止), or was; null unless it was ever so. */
  readonly suspendedUntil: LocalDate | null;
}

/** A borrower's open reservations, in the order in which they were made. */
export type PatronQueueDocument = readonly OpenReservation[];
