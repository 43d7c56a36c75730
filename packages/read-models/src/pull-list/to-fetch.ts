import type { LocalDate } from '@torioki/lending';
import { isReservable, securableIn, type Queue, type Queued } from '@torioki/lending/aggregates';
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

const pairs = (copies: HoldingsDocument, next: Queue): readonly CopyToFetch[] =>
  copies
    .filter((copy) => copy.is === 'on-shelf' && isReservable(copy))
    .flatMap((copy, index) => {
      const waiting = next[index];
      return waiting ? [{ copy, waiting }] : [];
    });

/** Copies on the shelf, each for the next reservation that may be secured on a day (R45, A16, A19). */
export const toFetch = ({ copies, queue }: PullListDocument, today: LocalDate): readonly CopyToFetch[] =>
  pairs(copies, securableIn(queue, today));

/** The same once nobody is suspended any more: a document is listed whatever day it is. */
export const toFetchOnSomeDay = ({ copies, queue }: PullListDocument): readonly CopyToFetch[] =>
  pairs(
    copies,
    queue.filter(({ waits, turnCame }) => waits && turnCame),
  );
