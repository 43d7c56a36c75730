import { storeError, type Answer } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Projecting } from './projecting.js';

/** Whether the documents are of this history, and not of one that went on after a backup of it was made. */
export const belonging = async ({ store, documents }: Projecting): Answer<void> => {
  const [expected, found] = [store.librarySystem, documents.librarySystem];
  if (expected !== found)
    return E.left(storeError('other-library-system', { store: 'The documents', expected, found }));
  const generations = await documents.generations();
  if (E.isLeft(generations)) return generations;
  const head = await store.head();
  if (E.isLeft(head)) return head;
  const furthest = Math.max(0, ...generations.right.map(({ checkpoint }) => checkpoint));
  if (furthest <= head.right) return E.right(undefined);
  const reason =
    `the documents hold it, and the history ends at ${head.right}; ` +
    'if it was restored from a backup, remove the documents, which are then built anew';
  return E.left(storeError('history-missing', { store: 'The history', position: furthest, reason }));
};
