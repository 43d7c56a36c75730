import * as E from 'fp-ts/lib/Either.js';
import { canonicalEvent, chainLink, emptyChain } from './chain.js';
import type { Place, StoredEvent } from './event.js';
import { pagesOfRecords } from './pages.js';
import type { EventStore } from './store.js';
import { storeError, type StoreError } from './store-error.js';

/** Moves the head of a chain over an event, if the event continues it. */
export const continueChain = (head: Place, event: StoredEvent): E.Either<StoreError, Place> => {
  const broken = (reason: string) =>
    E.left(storeError('chain-broken', { position: head.position + 1, reason }));
  if (event.position !== head.position + 1) return broken(`the next event says position ${event.position}`);
  const hash = chainLink(head.hash, canonicalEvent(event));
  return hash === event.hash
    ? E.right({ position: event.position, hash })
    : broken('its content and the history before it do not give its hash');
};

/**
 * Has the store check itself, and recomputes the whole chain from what it gives out: its head, or the first bad position.
 * Places noted earlier must be in it.
 */
export const verifyChain = async (
  store: Pick<EventStore, 'librarySystem' | 'check' | 'records'>,
  noted: readonly Place[] = [],
): Promise<E.Either<StoreError, Place>> => {
  const checked = await store.check(noted);
  if (E.isLeft(checked)) return checked;
  let head = emptyChain(store.librarySystem);
  for await (const page of pagesOfRecords(store, { upTo: checked.right })) {
    if (E.isLeft(page)) return page;
    for (const event of page.right) {
      const next = continueChain(head, event);
      if (E.isLeft(next)) return next;
      head = next.right;
    }
  }
  return E.right(head);
};
