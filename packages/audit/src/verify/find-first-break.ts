import { pagesOfRecords } from '@torioki/event-store';
import type { EventStore, Cursor, Position, StoreError } from '@torioki/event-store';
import { attemptAnswer, continueAll, emptyChain, unwrap, type Tip } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { findFaultPosition, isHistoryFault } from './verifier.js';

interface FirstBreak {
  readonly is: 'traversed';
  /** The position of the first break of the chain; undefined if the chain is whole. */
  readonly brokenAt?: Position;
}

/** Finds the first break of a history's chain, up to a cursor. */
export const findFirstBreak = (
  store: Pick<EventStore, 'librarySystem' | 'records'>,
  upTo: Cursor,
  onPosition: (position: Position) => void = () => undefined,
) =>
  attemptAnswer<StoreError, FirstBreak>(async function* () {
    let tip: Tip = { ...emptyChain(store.librarySystem), recordedAt: '' };
    for await (const page of pagesOfRecords(store, { upTo })) {
      const end = E.isLeft(page) ? page : continueAll(tip, page.right);
      if (E.isLeft(end) && isHistoryFault(end.left)) {
        const brokenAt = findFaultPosition(end.left);
        return { is: 'traversed', ...(brokenAt !== undefined && { brokenAt }) };
      }
      tip = yield* unwrap(end);
      onPosition(tip.position);
    }
    return { is: 'traversed' };
  });
