import type { Documents } from '../documents.js';

export interface DocumentsContractOptions {
  /** Opens empty documents of a library system that were never opened before. */
  readonly open: (librarySystem: string) => Promise<Documents>;
  /** Opens documents once more, beside or after others. Left out if they end with the process. */
  readonly reopen?: (librarySystem: string) => Promise<Documents>;
}
