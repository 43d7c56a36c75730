import { pagesOfRecords, type EventStore, type Place, type StoreError } from '@torioki/event-store';
import { answerOf, required } from '@torioki/event-store/adapter';
import { treeOf, type Tree } from './proofs.js';

/** Builds the tree over the hashes of a history up to a place. */
export const buildTree = (store: Pick<EventStore, 'records'>, upTo: Place) =>
  answerOf<StoreError, { readonly is: 'built' } & Tree>(async function* () {
    const hashes: string[] = [];
    for await (const page of pagesOfRecords(store, { upTo }))
      for (const { hash } of yield* required(page)) hashes.push(hash);
    return { is: 'built', ...treeOf(hashes) };
  });
