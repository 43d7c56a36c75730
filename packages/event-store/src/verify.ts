import * as E from 'fp-ts/lib/Either.js';
import { canonicalJson } from './canonical.js';
import { canonicalEvent, canonicalText, chainLink, emptyChain, type SealedEvent, type Tip } from './chain.js';
import type { Place, StoredEvent } from './event.js';
import { pagesOfRecords } from './pages.js';
import { placeOf } from './place.js';
import { isInstant } from './instant-of.js';
import type { EventStore } from './store.js';
import { storeError, type StoreError } from './store-error.js';

const broken = (position: number, reason: string) => E.left(storeError('chain-broken', { position, reason }));

const otherHash = 'its content and the history before it do not give its hash';

const fallen = (event: Pick<SealedEvent, 'recordedAt'>, tip: Tip): boolean =>
  !isInstant(event.recordedAt) || event.recordedAt < tip.recordedAt;

const noLater = 'it is said to be recorded before the one before, or at no real instant';

/** Moves the tip of a chain over an event, if the event continues it. */
export const continueChain = (tip: Tip, event: StoredEvent): E.Either<StoreError, Tip> => {
  const position = tip.position + 1;
  const { recordedAt, hash } = event;
  if (event.position !== position) return broken(position, `the next event says position ${event.position}`);
  if (fallen(event, tip)) return broken(position, noLater);
  return chainLink(tip.hash, canonicalEvent(event)) === hash
    ? E.right({ position, hash, recordedAt })
    : broken(position, otherHash);
};

const isCanonical = (text: string): boolean => {
  try {
    return canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false;
  }
};

/**
 * Moves the tip of a chain over the texts of an event, if they are what was hashed, in the one form that was. What they
 * hold is then what anyone reads of them, whatever reads it.
 */
export const continueSealed = (tip: Tip, event: SealedEvent): E.Either<StoreError, Tip> => {
  const position = tip.position + 1;
  const { recordedAt, hash } = event;
  if (event.position !== position) return broken(position, `the next event says position ${event.position}`);
  if (fallen(event, tip)) return broken(position, noLater);
  const other = (['tags', 'data', 'metadata'] as const).find((part) => !isCanonical(event[part]));
  if (other) return broken(position, `its ${other} are not canonical JSON`);
  return chainLink(tip.hash, canonicalText(event)) === hash
    ? E.right({ position, hash, recordedAt })
    : broken(position, otherHash);
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
  let head: Tip = { ...emptyChain(store.librarySystem), recordedAt: '' };
  for await (const page of pagesOfRecords(store, { upTo: checked.right })) {
    if (E.isLeft(page)) return page;
    for (const event of page.right) {
      const next = continueChain(head, event);
      if (E.isLeft(next)) return next;
      head = next.right;
    }
  }
  return E.right(placeOf(head));
};
