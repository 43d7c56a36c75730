import type { Borrowers } from '../borrowers.js';
import type { PatronRegistry, RegistryOptions } from '../patron-registry.js';

/** How a contract reaches the registries of an adapter, or its borrowers. */
export interface ContractOptions<Of extends Borrowers = PatronRegistry> {
  /** Opens one in which nobody is. The contract closes it. */
  readonly open: (options: Required<RegistryOptions>) => Promise<Of>;
  /**
   * Opens another on what `open` made for the same library system, whether or not that one is still open: for adapters
   * whose patrons outlive the process. The contract closes it.
   */
  readonly reopen?: (options: Required<RegistryOptions>) => Promise<Of>;
}
