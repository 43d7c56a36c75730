import type { RegistryAnswer } from '../registry-answer.js';
import type { Work } from './work.js';

/** The storage of a registry's rows. An adapter implements only this. */
export interface Records {
  /** Runs a work that only reads. */
  read<A>(work: () => Work<A>): RegistryAnswer<A>;
  /**
   * Runs a work while no other work writes, and stores all or none of its writes. An error of the work does
   * not undo the writes before it. If the records fail, they may run the work again from the start.
   * Afterwards no file contains the removed rows. Pass `more` to put this off if another write follows
   * immediately.
   */
  write<A>(work: () => Work<A>, options?: { readonly more: boolean }): RegistryAnswer<A>;
  /** Releases all resources. Later calls answer `registry-unavailable`. */
  close(): Promise<void>;
}
