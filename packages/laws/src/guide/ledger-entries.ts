import type { Replacement } from './replacements.js';
import type { Copy, LocalDate, LocalTime, Person, Place, Title, UndoableKind } from './words.js';

/** A copy that is kept for a patron. `since` is the hour when the copy was secured. */
export interface KeptCopy {
  readonly copy: Copy;
  readonly since: LocalTime;
  /** The day of the patron's notification. A patron without an address counts as notified in the evening. */
  readonly notifiedOn: LocalDate | null;
  readonly shipped: LocalDate | null;
  readonly arrived: LocalDate | null;
  /**
   * `from` and `until`: the days in the newest mail. `atLeast`: the latest last day in all mails so far.
   * Missing until a mail names days.
   */
  readonly promised?: PromisedDays;
}

export interface PromisedDays {
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
  readonly atLeast: LocalDate | null;
}

/** A reservation's position in a 読みたい順予約 (reading order). */
export interface ReadingOrderPosition {
  readonly of: number;
  readonly rank: number;
  readonly hasTurn: boolean;
  readonly wasKept: boolean;
}

/** A reservation: waiting (予約中), or ready to fetch (貸出可能) once a copy is kept. */
export interface Reservation {
  readonly who: Person;
  readonly title: Title;
  readonly at: Place;
  readonly since: LocalTime;
  readonly inOrder: ReadingOrderPosition | null;
  /** The end of the suspension, even if it has passed; null if never suspended, or resumed. */
  readonly suspendedUntil: LocalDate | null;
  readonly kept: KeptCopy | null;
}

export interface KeptReservation extends Reservation {
  readonly kept: KeptCopy;
}

export interface Loan {
  readonly copy: Copy;
  readonly title: Title;
  readonly who: Person;
  readonly at: Place;
  readonly due: LocalDate;
  readonly renewals: number;
  /** The day of the pickup, if it was before the ready notice; null otherwise. */
  readonly beforeMail: LocalDate | null;
}

/** A copy that is neither on the shelf, nor kept, nor on loan. */
export interface Away {
  readonly copy: Copy;
  /** `removed`: out of circulation, at the headquarters; `removed-coming-back`: on its way there. */
  readonly is: 'coming-back' | 'lost' | 'withdrawn' | 'removed' | 'removed-coming-back';
}

/** A special closure of some places. Loans due from its first day on are due on `dueOn`, if that is later. */
export interface Closure {
  readonly places: 'all' | readonly Place[];
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly dueOn: LocalDate;
}

/** The changes of the ledger by one order. */
export interface StepChanges {
  readonly reservations: readonly Replacement<Reservation>[];
  readonly loans: readonly Replacement<Loan>[];
  readonly away: readonly Replacement<Away>[];
  readonly pastRanks: readonly Replacement<PastRank>[];
}

/** The people and titles that an order is about; all of them if it is about the whole library. */
export interface Concerns {
  readonly people: readonly Person[] | 'all';
  readonly titles: readonly Title[];
}

/** What all orders of one hour were about. They may have been concurrent. */
export interface LastConcerns extends Concerns {
  readonly at: LocalTime;
}

/** The last order about a copy, if staff may undo it. */
export interface CopyStep {
  readonly copy: Copy;
  readonly is: UndoableKind;
  readonly at: LocalTime;
  readonly concerns: Concerns & { readonly people: readonly Person[] };
  readonly changes: StepChanges;
  /** Whether no later or concurrent order was about the same people or titles. */
  readonly isAlone: boolean;
}

/** The rank of a volume that is no longer in its reading order. */
export type PastRank = Pick<ReadingOrderPosition, 'of' | 'rank'>;
