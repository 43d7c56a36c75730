import type { TestRunner } from '@torioki/event-store/contract';
import { closedDocuments } from './closed-documents.js';
import { committing } from './committing.js';
import type { DocumentsContractOptions } from './contract-options.js';
import { generations } from './generations.js';
import { lostTimeline } from './lost-timeline.js';
import { opened } from './opened.js';
import { outliving } from './outliving.js';
import { projecting } from './projecting.js';
import { quarantining } from './quarantining.js';
import { querying } from './querying.js';
import { telling } from './telling.js';

/**
 * The promises of documents as tests, the same for every adapter. Each test opens documents of its own. Counts are
 * reduced unless the environment says TORIOKI_COUNTS=full.
 */
export const documentsContract = (
  runner: TestRunner,
  name: string,
  { open: openNew, reopen }: DocumentsContractOptions,
): void => {
  runner.describe(`${name} keep the contract of documents:`, () => {
    const open = opened(runner, openNew);
    generations(runner, open);
    committing(runner, open);
    querying(runner, open);
    quarantining(runner, open);
    telling(runner, open);
    closedDocuments(runner, open);
    projecting(runner, open);
    lostTimeline(runner, open);
    if (reopen) outliving(runner, open, opened(runner, reopen));
  });
};
