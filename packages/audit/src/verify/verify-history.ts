import { pagesOfRecords } from '@torioki/event-store';
import type { EventStore, Failed, Cursor, Position, StoredEvent, StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { skipUnreadable } from '../events/skip-unreadable.js';
import { findFaultPosition, isHistoryFault, createVerifier } from './verifier.js';
import type { ExternalEvidence, Verification, Verifier } from './verifier.js';

export interface VerifyOptions extends ExternalEvidence {
  readonly upTo: Cursor;
  readonly onPosition?: (position: Position) => void;
}

/**
 * Completes a verification with the store's own error. The store stops at its first break, so its later data
 * counts as unexamined.
 */
const addStoreError = (end: Verifier['end'], upTo: Cursor, own: StoreError): Verification => {
  const found = end(upTo, own);
  const indexFrom = findFaultPosition(own) ?? 0;
  if (own.code !== 'chain-broken' || indexFrom > upTo.position) return found;
  return { ...found, unexamined: { ...found.unexamined, indexFrom } };
};

/**
 * Verifies that a history is unchanged since it was recorded. Computes the hashes of the store's events up to
 * a cursor again, decodes the events, and checks the noted heads. The store checks its own data. After a
 * break, continues from the recorded hash.
 */
export const verifyHistory = async (
  store: Pick<EventStore, 'librarySystem' | 'check' | 'records'>,
  { upTo, onPosition = () => undefined, ...judging }: VerifyOptions,
): Promise<({ readonly is: 'verified' } & Verification) | Failed<StoreError>> => {
  const { event, unread, at, end } = createVerifier(store.librarySystem, judging);
  const faults: StoreError[] = [];
  const tellUpTo = (position: Position): void => {
    const count = faults.filter((fault) => (findFaultPosition(fault) ?? 0) <= position).length;
    for (const fault of faults.splice(0, count)) unread(fault, undefined);
  };
  const readable = skipUnreadable(store, (fault) => faults.push(fault));
  const take = (one: StoredEvent): void => {
    tellUpTo(one.position);
    event(one);
  };
  for await (const page of pagesOfRecords(readable, { upTo })) {
    if (E.isRight(page)) page.right.forEach(take);
    else if (isHistoryFault(page.left)) faults.push(page.left);
    else return { is: 'failed', error: page.left };
    onPosition(at().position);
  }
  tellUpTo(Infinity);
  const checked = await store.check([upTo]);
  if (E.isRight(checked)) return { is: 'verified', ...end(upTo) };
  return isHistoryFault(checked.left)
    ? { is: 'verified', ...addStoreError(end, upTo, checked.left) }
    : { is: 'failed', error: checked.left };
};
