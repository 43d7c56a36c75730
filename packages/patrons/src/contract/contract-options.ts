import type { Borrowers } from '../borrowers.js';
import type { PatronRegistry, RegistryOptions } from '../patron-registry.js';

/** How a contract opens an adapter's registries or `Borrowers`. */
export interface ContractOptions<Of extends Borrowers = PatronRegistry> {
  /** Opens a registry, or `Borrowers`, without patrons. The contract closes it. */
  readonly open: (options: Required<RegistryOptions>) => Promise<Of>;
  /**
   * Opens the storage of `open` a second time, for the same library system. The first registry or
   * `Borrowers` may still be open. Pass it for an adapter whose data outlive the process. The contract
   * closes the second one.
   */
  readonly reopen?: (options: Required<RegistryOptions>) => Promise<Of>;
}
