import type { EventStore } from '../store.js';

export interface Opening {
  /** A random id for each test, so that all of them can share a server. */
  readonly librarySystem: string;
  /** The store takes `recordedAt` from this clock. */
  readonly clock: () => Date;
}

export interface ContractOptions {
  /** Opens an empty store. The contract closes it. */
  readonly open: (opening: Opening) => Promise<EventStore>;
  /**
   * Opens another store on the history that `open` created, whether or not the first store is still open. For
   * adapters whose history remains after the store is closed. The contract closes it.
   */
  readonly reopen?: (opening: Opening) => Promise<EventStore>;
  /**
   * Opens the history that `open` created, but only for reading. The first store may still be open. The
   * contract closes it.
   */
  readonly openReadOnly?: (opening: Opening) => Promise<EventStore>;
  /**
   * Takes a backup of the history that `open` created, which may still be empty. Returns a function that
   * restores the backup while stores are open. For adapters whose history an operator can restore.
   */
  readonly backUp?: (opening: Opening) => Promise<() => Promise<void>>;
  /** Whether a restore of the history makes open stores unusable, so that you must open another one. */
  readonly endsWithItsHistory?: boolean;
  /** The largest data of one event in bytes, if the adapter cannot accept 1 MB. */
  readonly largestData?: number;
}
