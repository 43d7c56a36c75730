import type { Documents } from '../documents.js';

export interface DocumentsContractOptions {
  /** Opens new, empty documents of a library system. */
  readonly open: (librarySystem: string) => Promise<Documents>;
  /** Opens the same documents again, while others are open or later. Omit it if documents end with the process. */
  readonly reopen?: (librarySystem: string) => Promise<Documents>;
}
