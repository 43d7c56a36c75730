import type { BorrowerId, endedWord, Instant, ReservationId, TitleId } from '@torioki/lending';

/** A reservation that ended without a loan and not by the borrower: by time, by staff, for want of a copy. */
export interface Ending {
  readonly reservation: ReservationId;
  readonly title: TitleId;
  readonly borrower: BorrowerId;
  readonly at: Instant;
  readonly why: keyof typeof endedWord;
}

/** What ended for a borrower, in its order. */
export type EndedDocument = readonly Ending[];
