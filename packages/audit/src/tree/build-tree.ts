import { pagesOfRecords, type EventStore, type Cursor, type StoreError } from '@torioki/event-store';
import { attemptAnswer, unwrap } from '@torioki/event-store/adapter';
import { createTree, type Tree } from './proofs.js';

/** Builds the tree over the hashes of a history up to a cursor. */
export const buildTree = (store: Pick<EventStore, 'records'>, upTo: Cursor) =>
  attemptAnswer<StoreError, { readonly is: 'built' } & Tree>(async function* () {
    const hashes: string[] = [];
    for await (const page of pagesOfRecords(store, { upTo }))
      for (const { hash } of yield* unwrap(page)) hashes.push(hash);
    return { is: 'built', ...createTree(hashes) };
  });
