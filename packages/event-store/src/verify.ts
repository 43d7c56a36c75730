import * as E from 'fp-ts/lib/Either.js';
import { canonicalEvent, chainLink, chainRoot } from './chain.js';
import type { Place, StoredEvent } from './event.js';
import { pages } from './pages.js';
import type { EventStore } from './store.js';
import { storeError, type StoreError } from './store-error.js';

/** The place before the first event: the root of a library system's chain. */
export const emptyChain = (librarySystem: string): Place => ({
  position: 0,
  hash: chainRoot(librarySystem).toString('hex'),
});

/** Moves the head of a chain over an event, if the event continues it. */
export const continueChain = (head: Place, event: StoredEvent): E.Either<StoreError, Place> => {
  const broken = (reason: string) =>
    E.left(storeError('chain-broken', { position: head.position + 1, reason }));
  if (event.position !== head.position + 1) return broken(`the next event says position ${event.position}`);
  const hash = chainLink(Buffer.from(head.hash, 'hex'), canonicalEvent(event)).toString('hex');
  return hash === event.hash
    ? E.right({ position: event.position, hash })
    : broken('its content and the history before it do not give its hash');
};

/** Recomputes the whole chain from the stored events: its head, or `chain-broken` at the first bad position. */
export const verifyChain = async (store: EventStore): Promise<E.Either<StoreError, Place>> => {
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
