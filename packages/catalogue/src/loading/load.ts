import type { CatalogueError } from './catalogue-error.js';
import { loadedUnless, type Loaded } from './rows.js';

/** How a load stands. */
export interface LoadProgress {
  readonly step: 'reading' | 'building';
  /** How many records of this step are done. */
  readonly done: number;
  /** How many there are, where that is known. */
  readonly of?: number;
  /** How long the step will take yet, by what it took until now. */
  readonly secondsLeft?: number;
}

export interface LoadOptions {
  /** Whether a bad record stops the load, so that nothing changes (the default), or is left out. */
  readonly onFault?: 'stop' | 'leave-out';
  /** Is told how the load stands, about once a second. */
  readonly onProgress?: (progress: LoadProgress) => void;
}

/** What a load came to. */
export interface Loading {
  /** How many titles the catalogue has now. */
  readonly titles: number;
  /** How many records were left out. */
  readonly leftOut: number;
  /** Why: the first 1,000 faults. */
  readonly faults: readonly CatalogueError[];
}

const mostFaults = 1_000;

/** What is wrong with the rows of a load. */
export interface Faults {
  readonly add: (ofRow: readonly CatalogueError[]) => void;
  /** What the load comes to with so many titles, or why it stops. */
  readonly judged: (titles: number, onFault?: LoadOptions['onFault']) => Loaded<Loading>;
}

/** A source that broke off may have held more: that stops a load in any case. */
export const faultsOfLoad = (): Faults => {
  const faults: CatalogueError[] = [];
  const broken: CatalogueError[] = [];
  let leftOut = 0;
  return {
    add: (ofRow) => {
      if (ofRow.length > 0) leftOut += 1;
      faults.push(...ofRow.slice(0, mostFaults - faults.length));
      broken.push(...ofRow.filter(({ code }) => code === 'source-broken'));
    },
    judged: (titles, onFault = 'stop') =>
      loadedUnless(onFault === 'stop' ? [...new Set([...faults, ...broken])] : broken, {
        titles,
        leftOut,
        faults,
      }),
  };
};
