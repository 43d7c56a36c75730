import { answered, failedWith, type TestRunner } from '@torioki/event-store/contract';
import { document } from '../asking.js';
import { baskets } from './baskets.js';
import type { Opened } from './opened.js';

export const closedDocuments = ({ describe, it }: TestRunner, open: Opened): void => {
  describe('closed documents', () => {
    it('answer every verb with store-unavailable, and may be closed again', async () => {
      const documents = await open();
      await answered(documents.begin('baskets', 1));
      await Promise.all([documents.close(), documents.close()]);
      for (const verb of [
        documents.generations(),
        documents.quarantined(),
        documents.read(1, ['a']),
        documents.ask(() => document(baskets, 'a')),
        documents.begin('baskets', 2),
        documents.retry(),
        documents.lease('anyone', [1]),
        documents.commit('anyone', []),
        documents.retire([1]),
        documents.sweep(),
      ])
        await failedWith('store-unavailable', verb);
      await documents.close();
    });
  });
};
