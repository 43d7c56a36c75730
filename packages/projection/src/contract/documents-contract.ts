import { type TestRunner, unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { committing } from './committing.js';
import type { DocumentsContractOptions } from './contract-options.js';
import { generations } from './generations.js';
import { testLostTimeline } from './lost-timeline.js';
import { openDocumentsWith, type OpenDocuments } from './open-documents-with.js';
import { outliving } from './outliving.js';
import { projecting } from './projecting.js';
import { quarantining } from './quarantining.js';
import { querying } from './querying.js';
import { reporting } from './reporting.js';
import { document } from '../query.js';
import { baskets } from './baskets.js';

const closedDocuments = ({ describe, it }: TestRunner, open: OpenDocuments): void => {
  describe('closed documents', () => {
    it('return store-unavailable from every function, and can be closed again', async () => {
      const documents = await open();
      await unwrapAnswer(documents.begin('baskets', 1));
      await Promise.all([documents.close(), documents.close()]);
      for (const verb of [
        documents.generations(),
        documents.quarantined(),
        documents.read(1, ['a']),
        documents.query(() => document(baskets, 'a')),
        documents.begin('baskets', 2),
        documents.retry(),
        documents.lease('anyone', [1]),
        documents.commit('anyone', []),
        documents.retire([1]),
        documents.sweep(),
      ])
        await expectFailure('store-unavailable', verb);
      await documents.close();
    });
  });
};

/**
 * Defines the contract of documents as tests, the same for every adapter. Each test opens new documents.
 * Numbers of runs are reduced unless the environment has TORIOKI_COUNTS=full.
 */
export const documentsContract = (
  runner: TestRunner,
  name: string,
  { open: openNew, reopen }: DocumentsContractOptions,
): void => {
  runner.describe(`${name} keep the contract of documents:`, () => {
    const open = openDocumentsWith(runner, openNew);
    generations(runner, open);
    committing(runner, open);
    querying(runner, open);
    quarantining(runner, open);
    reporting(runner, open);
    closedDocuments(runner, open);
    projecting(runner, open);
    testLostTimeline(runner, open);
    if (reopen) outliving(runner, open, openDocumentsWith(runner, reopen));
  });
};
