import type { BorrowerId, Instant, ReservationId, TitleId } from '@torioki/lending';
import type { endedWord } from '@torioki/lending/labels';

/** A reservation that ended because its hold was over, staff cancelled it, or no copy was left. */
export interface Ending {
  readonly reservation: ReservationId;
  readonly title: TitleId;
  readonly borrower: BorrowerId;
  readonly at: Instant;
  readonly why: keyof typeof endedWord;
}

/** A borrower's reservations that ended without a loan. The one that ended first comes first. */
export type EndedDocument = readonly Ending[];
