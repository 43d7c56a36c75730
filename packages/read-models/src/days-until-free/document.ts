import type { Instant, LocalDate, LocationId } from '@torioki/lending';
import type { PickupClass } from '@torioki/lending/vocabulary';

/** One turn of a copy: from the securing until the copy is free again. It contains no patron. */
export interface Cycle {
  readonly pickupClass: PickupClass;
  /**
   * The instant when the copy was secured. Null for a loan from the shelf without a reservation, and for a
   * renewed loan: it does not show how long a waiting patron waits.
   */
  readonly securedAt: Instant | null;
  /** The pickup place, and the due date before special closures; null before the loan. */
  readonly lent: { readonly location: LocationId; readonly dueDate: LocalDate } | null;
  /** The instant when its way back to the headquarters began; null if it did not travel back. */
  readonly handedInAt: Instant | null;
}

export interface PastCycle extends Cycle {
  readonly freeAt: Instant;
}

/** A copy's present cycle, and its cycles that ended in the last 365 days. */
export interface CyclesDocument {
  readonly open: Cycle | null;
  readonly past: readonly PastCycle[];
  /** A random sort key. A query that reads a range of these keys gets a random part of all copies. */
  readonly place: string;
}
