import * as E from 'fp-ts/lib/Either.js';
import { canonicalEvent, chainLink, chainRoot } from './chain.js';
import type { Position, StoredEvent } from './event.js';
import { pages } from './pages.js';
import type { EventStore } from './store.js';
import { storeError, type StoreError } from './store-error.js';

/** The end of a verified chain: how many events it holds, and the hash that vouches for all of them. */
export interface ChainHead {
  readonly position: Position;
  readonly hash: string;
}

/** The head of the chain of a library system that has recorded nothing. */
export const emptyChain = (librarySystem: string): ChainHead => ({
  position: 0,
  hash: chainRoot(librarySystem).toString('hex'),
});

/** Moves the head of a chain over an event, if the event continues it. */
export const continueChain = (head: ChainHead, event: StoredEvent): E.Either<StoreError, ChainHead> => {
  const broken = (reason: string) =>
    E.left(storeError('chain-broken', { position: head.position + 1, reason }));
  if (event.position !== head.position + 1) return broken(`the next event says position ${event.position}`);
  const hash = chainLink(Buffer.from(head.hash, 'hex'), canonicalEvent(event)).toString('hex');
  return hash === event.hash
    ? E.right({ position: event.position, hash })
    : broken('its content and the history before it do not give its hash');
};

/** Recomputes the whole chain from the stored events: its head, or `chain-broken` at the first bad position. */
export const verifyChain = async (store: EventStore): Promise<E.Either<StoreError, ChainHead>> => {
  let head = emptyChain(store.librarySystem);
  for await (const page of pages(store, 'everything')) {
    if (E.isLeft(page)) return page;
    for (const event of page.right) {
      const next = continueChain(head, event);
      if (E.isLeft(next)) return next;
      head = next.right;
    }
  }
  return E.right(head);
};
