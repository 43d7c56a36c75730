import { isReservable, type Queue, type Queued } from '@torioki/lending';
import type { HoldingsDocument, KnownCopy } from '../holdings/fold.js';

/** A title's copies, and who waits for one. */
export interface PullListDocument {
  readonly copies: HoldingsDocument;
  readonly queue: Queue;
}

/** A copy on the shelf, and the reservation that it will be secured for. */
export interface CopyToFetch {
  readonly copy: KnownCopy;
  readonly waiting: Queued;
}

/** Copies on the shelf, each for the next reservation that waits and is not held back (R45, A16, A19). */
export const toFetch = ({ copies, queue }: PullListDocument): readonly CopyToFetch[] => {
  const shelved = copies.filter((copy) => copy.is === 'on-shelf' && isReservable(copy));
  const next = queue.filter(({ waits, turnCame }) => waits && turnCame);
  return shelved.flatMap((copy, index) => {
    const waiting = next[index];
    return waiting ? [{ copy, waiting }] : [];
  });
};
