import type { PatronRegistry, RegistryOptions } from '../patron-registry.js';

/** How the contract reaches the registries of an adapter. */
export interface ContractOptions {
  /** Opens a registry in which nobody is registered. The contract closes it. */
  readonly open: (options: Required<RegistryOptions>) => Promise<PatronRegistry>;
  /**
   * Opens another registry on what `open` made for the same library system, whether or not that one is still open: for
   * adapters whose patrons outlive the registry. The contract closes it.
   */
  readonly reopen?: (options: Required<RegistryOptions>) => Promise<PatronRegistry>;
}
