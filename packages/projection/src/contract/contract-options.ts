import type { Documents } from '../documents.js';

export interface DocumentsContractOptions {
  /** Opens empty documents of a library system that were never opened before. */
  readonly open: (librarySystem: string) => Promise<Documents>;
  /** Opens documents once more, beside those that are open or after they were closed; left out where none outlive it. */
  readonly reopen?: (librarySystem: string) => Promise<Documents>;
}
