import type { RegistryAnswer } from '../registry-answer.js';
import type { Work } from './work.js';

/** Where a registry keeps its rows. An adapter provides this and nothing else. */
export interface Records {
  /** Does a work that only reads. */
  read<A>(work: () => Work<A>): RegistryAnswer<A>;
  /**
   * Does a work while nobody else writes, and keeps all or nothing of what it wrote. If the work itself fails, what it
   * wrote before is kept too. If the records fail, the work may be begun anew.
   */
  write<A>(work: () => Work<A>): RegistryAnswer<A>;
  /** Releases what the records hold. Works begun later answer `registry-unavailable`. */
  close(): Promise<void>;
}
