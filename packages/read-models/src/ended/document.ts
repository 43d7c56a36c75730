import type { BorrowerId, Instant, ReservationId, TitleId } from '@torioki/lending';
import type { endedWord } from '@torioki/lending/labels';

/** A reservation that ended by time, by staff, or for want of a copy. */
export interface Ending {
  readonly reservation: ReservationId;
  readonly title: TitleId;
  readonly borrower: BorrowerId;
  readonly at: Instant;
  readonly why: keyof typeof endedWord;
}

/** The reservations of a borrower that ended so, in the order in which they ended. */
export type EndedDocument = readonly Ending[];
