import { describe } from 'vitest';
import { closedDocuments } from './closed-documents.js';
import { committing } from './committing.js';
import type { DocumentsContractOptions } from './contract-options.js';
import { generations } from './generations.js';
import { opened } from './opened.js';
import { outliving } from './outliving.js';
import { projecting } from './projecting.js';
import { quarantining } from './quarantining.js';
import { querying } from './querying.js';
import { telling } from './telling.js';

/**
 * The promises of documents as vitest tests, for every adapter the same. Each test opens documents of its own. Counts
 * are reduced unless the environment says TORIOKI_COUNTS=full.
 */
export const documentsContract = (
  name: string,
  { open: openNew, reopen }: DocumentsContractOptions,
): void => {
  const open = opened(openNew);
  describe(`${name} keep the contract of documents:`, () => {
    generations(open);
    committing(open);
    querying(open);
    quarantining(open);
    telling(open);
    closedDocuments(open);
    projecting(open);
    if (reopen) outliving(open, opened(reopen));
  });
};
