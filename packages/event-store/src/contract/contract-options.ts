import type { EventStore } from '../store.js';

export interface Opening {
  /** Random for every test, so that a shared server can hold them all. */
  readonly librarySystem: string;
  /** What the store takes `recordedAt` from. */
  readonly clock: () => Date;
}

/** How the contract reaches the stores of an adapter. */
export interface ContractOptions {
  /** Opens a store in which nothing is recorded. The contract closes it. */
  readonly open: (opening: Opening) => Promise<EventStore>;
  /**
   * Opens another store on what `open` made for the same library system, whether or not that one is still open: for
   * adapters whose history outlives the store. The contract closes it.
   */
  readonly reopen?: (opening: Opening) => Promise<EventStore>;
  /**
   * Takes a backup of what `open` made, which may be empty still; what it answers restores that beneath the stores that are
   * open: for adapters of which an operator can restore the history.
   */
  readonly backUp?: (opening: Opening) => Promise<() => Promise<void>>;
  /** Whether a store beneath which another history was restored says so for ever: what is there now, one opened anew gives. */
  readonly endsWithItsHistory?: boolean;
  /** The most bytes that the data of one event may have, where the adapter cannot take 1 MB. */
  readonly largestData?: number;
}
