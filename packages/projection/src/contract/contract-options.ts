import type { Documents } from '../documents.js';

export interface DocumentsContractOptions {
  /** Opens empty documents of a library system that were never opened before. */
  readonly open: (librarySystem: string) => Promise<Documents>;
  /**
   * Opens documents once more, beside those that are open or after they were closed. Left out if documents do not
   * outlive the process.
   */
  readonly reopen?: (librarySystem: string) => Promise<Documents>;
}
