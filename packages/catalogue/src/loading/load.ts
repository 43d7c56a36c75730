import type { CatalogueError } from './catalogue-error.js';
import { unlessErrors, type LoadedRows } from './rows.js';

/** The progress of a load. */
export interface LoadProgress {
  readonly step: 'reading' | 'building';
  /** The number of records that are finished in this step. */
  readonly done: number;
  /** The number of all records, if known. */
  readonly total?: number;
  /** The estimated remaining time of the step in seconds. */
  readonly secondsLeft?: number;
}

export interface LoadOptions {
  /**
   * `stop` (the default): a bad record stops the load, and nothing changes. `leave-out`: bad records are left
   * out.
   */
  readonly onFault?: 'stop' | 'leave-out';
  /** Called about once a second with the progress. */
  readonly onProgress?: (progress: LoadProgress) => void;
}

/** The result of a load. */
export interface LoadResult {
  /** The number of titles in the catalogue now. */
  readonly titles: number;
  /** The number of records left out. */
  readonly leftOut: number;
  /** The first 1,000 faults. */
  readonly faults: readonly CatalogueError[];
}

const mostFaults = 1_000;

/** Collects the faults of a load. */
export interface Faults {
  readonly add: (ofRow: readonly CatalogueError[]) => void;
  /** The result of a load with this number of titles, or the faults that stop the load. */
  readonly finish: (titles: number, onFault?: LoadOptions['onFault']) => LoadedRows<LoadResult>;
}

/** An empty collection. If the source itself fails, the load always stops, because records may be missing. */
export const collectFaults = (): Faults => {
  const faults: CatalogueError[] = [];
  const broken: CatalogueError[] = [];
  let leftOut = 0;
  return {
    add: (ofRow) => {
      if (ofRow.length > 0) leftOut += 1;
      faults.push(...ofRow.slice(0, mostFaults - faults.length));
      broken.push(...ofRow.filter(({ code }) => code === 'source-broken'));
    },
    finish: (titles, onFault = 'stop') =>
      unlessErrors(onFault === 'stop' ? [...new Set([...faults, ...broken])] : broken, {
        titles,
        leftOut,
        faults,
      }),
  };
};
