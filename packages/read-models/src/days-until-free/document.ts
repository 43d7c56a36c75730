import type { Instant, LocalDate, LocationId } from '@torioki/lending';
import type { PickupClass } from '@torioki/lending/vocabulary';

/** One cycle of a copy: from its securing until it is free again. A cycle names no patron. */
export interface Cycle {
  readonly pickupClass: PickupClass;
  /**
   * The instant when the copy was secured. Null if it is unknown, or for a loan from the shelf without a
   * reservation.
   */
  readonly securedAt: Instant | null;
  /**
   * The pickup place, the due date without the effect of special closures, and the number of renewals; null
   * before the loan.
   */
  readonly lent: {
    readonly location: LocationId;
    readonly dueDate: LocalDate;
    readonly renewals: number;
  } | null;
  /** The instant of the hand-in of a copy that had to travel back to the headquarters; null otherwise. */
  readonly handedInAt: Instant | null;
}

export interface PastCycle extends Cycle {
  readonly freeAt: Instant;
}

/** A copy's present cycle, and its cycles that ended in the last 365 days. */
export interface DaysUntilFreeDocument {
  readonly open: Cycle | null;
  readonly past: readonly PastCycle[];
  /** The cycle that the loss of the copy or its removal from circulation dropped; null after any other event. */
  readonly dropped: Cycle | null;
  /** A random sort key. A query that reads a range of these keys gets a random part of all copies. */
  readonly place: string;
}
