import type { LibraryDay } from './library-day.js';

/** What makes a portal a sample: a day that visitors may play. */
export interface Sample {
  readonly day: LibraryDay;
}
