import type { RegistryAnswer } from '../registry-answer.js';
import type { Work } from './work.js';

/** Where a registry keeps its rows: all that an adapter provides. */
export interface Records {
  /** Does a work that only reads. */
  read<A>(work: () => Work<A>): RegistryAnswer<A>;
  /**
   * Does a work while nobody else writes, and keeps what it wrote, all or nothing; what it wrote before it failed is
   * kept as well. May begin the work anew when the records fail.
   */
  write<A>(work: () => Work<A>): RegistryAnswer<A>;
  /** Releases what the records hold. Works begun later answer `registry-unavailable`. */
  close(): Promise<void>;
}
