import { pagesOfRecords } from '@torioki/event-store';
import type { EventStore, Place, Position, StoreError } from '@torioki/event-store';
import { answerOf, continueAll, emptyChain, required, type Tip } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { faultPosition, isFinding } from './verifying.js';

interface FirstBreak {
  readonly is: 'traversed';
  /** The position of the first break of the chain; undefined if the chain is whole. */
  readonly brokenAt?: Position;
}

/** Finds the first break of a history's chain, up to a place. */
export const findFirstBreak = (
  store: Pick<EventStore, 'librarySystem' | 'records'>,
  upTo: Place,
  onward: (position: Position) => void = () => undefined,
) =>
  answerOf<StoreError, FirstBreak>(async function* () {
    let tip: Tip = { ...emptyChain(store.librarySystem), recordedAt: '' };
    for await (const page of pagesOfRecords(store, { upTo })) {
      const end = E.isLeft(page) ? page : continueAll(tip, page.right);
      if (E.isLeft(end) && isFinding(end.left)) {
        const brokenAt = faultPosition(end.left);
        return { is: 'traversed', ...(brokenAt !== undefined && { brokenAt }) };
      }
      tip = yield* required(end);
      onward(tip.position);
    }
    return { is: 'traversed' };
  });
