import type { Instant, LocalDate, LocationId } from '@torioki/lending';
import type { PickupClass } from '@torioki/lending/vocabulary';

/** The cycle of a copy from the shelf to a patron, until it is free again. It contains no patron. */
export interface Cycle {
  readonly pickupClass: PickupClass;
  /**
   * Null after a loan from the shelf without a reservation, and after a renewal. Renewed loans are left out:
   * they do not show how long a waiting patron waits.
   */
  readonly securedAt: Instant | null;
  /** The place of the pickup, and the due date before special closures; null before the loan. */
  readonly lent: { readonly location: LocationId; readonly dueDate: LocalDate } | null;
  /** The instant when its way back began; null if it did not travel back. */
  readonly handedInAt: Instant | null;
}

export interface PastCycle extends Cycle {
  readonly freeAt: Instant;
}

/** A copy's present cycle, and its cycles that ended within a year. */
export interface CyclesDocument {
  readonly open: Cycle | null;
  readonly past: readonly PastCycle[];
  /** A random sort key. A range of these keys selects a part of all copies. */
  readonly place: string;
}
