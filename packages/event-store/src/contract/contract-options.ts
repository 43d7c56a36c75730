import type { EventStore } from '../store.js';

export interface Opening {
  /** Random in every test, so that a shared server can hold them all. */
  readonly librarySystem: string;
  /** The clock from which the store takes `recordedAt`. */
  readonly clock: () => Date;
}

export interface ContractOptions {
  /** Opens a store in which nothing is recorded. The contract closes it. */
  readonly open: (opening: Opening) => Promise<EventStore>;
  /**
   * Opens another store on what `open` made for the same library system, whether or not that one is still open. For
   * adapters whose history outlives the store. The contract closes it.
   */
  readonly reopen?: (opening: Opening) => Promise<EventStore>;
  /** Opens what `open` made, which may still be open, only to be read. The contract closes it. */
  readonly openReadOnly?: (opening: Opening) => Promise<EventStore>;
  /**
   * Takes a backup of what `open` made, which may still be empty. It answers a function that restores the backup
   * beneath the open stores. For adapters whose history an operator can restore.
   */
  readonly backUp?: (opening: Opening) => Promise<() => Promise<void>>;
  /** Whether a store must be opened again to read a history that was restored beneath it. */
  readonly endsWithItsHistory?: boolean;
  /** The most bytes that the data of one event may have, where the adapter cannot take 1 MB. */
  readonly largestData?: number;
}
