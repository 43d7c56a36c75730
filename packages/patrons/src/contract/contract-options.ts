import type { Borrowers } from '../borrowers.js';
import type { PatronRegistry, RegistryOptions } from '../patron-registry.js';

/** How a contract opens an adapter's registries or borrowers. */
export interface ContractOptions<Of extends Borrowers = PatronRegistry> {
  /** Opens a registry or borrowers without patrons. The contract closes it. */
  readonly open: (options: Required<RegistryOptions>) => Promise<Of>;
  /**
   * Opens a second registry, or second borrowers, over the storage of `open` for the same library system,
   * maybe while the first is still open. Pass it for an adapter whose patrons outlive the process. The
   * contract closes the second one.
   */
  readonly reopen?: (options: Required<RegistryOptions>) => Promise<Of>;
}
