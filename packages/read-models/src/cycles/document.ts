import type { Instant, LocalDate, LocationId } from '@torioki/lending';
import type { PickupClass } from '@torioki/lending/vocabulary';

/** The way of a copy from the shelf to whoever gets it, until it is free again. It tells of nobody. */
export interface Cycle {
  readonly pickupClass: PickupClass;
  /**
   * Null if it was lent from the shelf to somebody who had not reserved it, and after a renewal: nobody renews while others
   * wait, so a renewed loan says nothing of how long others have to.
   */
  readonly securedAt: Instant | null;
  /** The place of the pickup, and the due date before special closures; null until it is lent. */
  readonly lent: { readonly location: LocationId; readonly dueDate: LocalDate } | null;
  /** When it began to travel back; null if it did not. */
  readonly handedInAt: Instant | null;
}

export interface PastCycle extends Cycle {
  readonly freeAt: Instant;
}

/** Where a copy is in its present cycle, and its cycles that ended in a year. */
export interface CyclesDocument {
  readonly open: Cycle | null;
  readonly past: readonly PastCycle[];
  /** A random place among all copies: a part of them is asked for by it. */
  readonly place: string;
}
