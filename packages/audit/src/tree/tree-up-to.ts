import { pagesOfRecords, type Answer, type EventStore, type Place } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { treeOf, type Tree } from './proofs.js';

/** The tree over the hashes of a history up to a place. */
export const treeUpTo = async (store: Pick<EventStore, 'records'>, upTo: Place): Answer<Tree> => {
  const hashes: string[] = [];
  for await (const page of pagesOfRecords(store, { upTo })) {
    if (E.isLeft(page)) return page;
    for (const { hash } of page.right) hashes.push(hash);
  }
  return E.right(treeOf(hashes));
};
