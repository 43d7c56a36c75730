import type { LocalDate, Reserved } from '@torioki/lending';

/** How far an open reservation is. */
export type Progress =
  | { readonly is: 'waiting' }
  | { readonly is: 'secured' }
  | {
      readonly is: 'noticed';
      readonly dispatchDay: LocalDate | null;
      readonly earliestPickup: LocalDate | null;
    }
  | { readonly is: 'shipped'; readonly shippedOn: LocalDate; readonly earliestPickup: LocalDate | null }
  | { readonly is: 'arrived'; readonly arrivedOn: LocalDate };

export type OpenReservation = Omit<Reserved['data'], 'borrower'> & { readonly progress: Progress };

/** A borrower's open reservations, in the order in which they were made. */
export type PatronQueueDocument = readonly OpenReservation[];
