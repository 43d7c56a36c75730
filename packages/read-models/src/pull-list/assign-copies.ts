import type { LocalDate } from '@torioki/lending';
import { isReservable, listSecurable, type Queue, type QueueEntry } from '@torioki/lending/aggregates';
import type { HoldingsDocument, KnownCopy } from '../holdings/fold.js';

/** A title's copies and queue. */
export interface PullListDocument {
  readonly copies: HoldingsDocument;
  readonly queue: Queue;
}

/** A copy on the shelf, and the reservation that it will be secured for. */
export interface CopyToFetch {
  readonly copy: KnownCopy;
  readonly waiting: QueueEntry;
}

const pairs = (copies: HoldingsDocument, next: Queue): readonly CopyToFetch[] =>
  copies
    .filter((copy) => copy.is === 'on-shelf' && isReservable(copy))
    .flatMap((copy, index) => {
      const waiting = next[index];
      return waiting ? [{ copy, waiting }] : [];
    });

/** Assigns each copy on the shelf to the next reservation that may be secured on a day (R45, A16, A19). */
export const assignCopies = ({ copies, queue }: PullListDocument, today: LocalDate): readonly CopyToFetch[] =>
  pairs(copies, listSecurable(queue, today));

/**
 * Like {@link assignCopies}, but suspended reservations also get copies. This assignment decides a document's
 * position in a list, because that position cannot depend on the day.
 */
export const assignCopiesOnAnyDay = ({ copies, queue }: PullListDocument): readonly CopyToFetch[] =>
  pairs(
    copies,
    queue.filter(({ waits, turnCame }) => waits && turnCame),
  );
