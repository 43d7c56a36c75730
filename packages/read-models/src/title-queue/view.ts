import type { BorrowerId, Instant, LocalDate, ReservationId, TitleId } from '@torioki/lending';
import { findSuspensionEnd, listWaiting, type Queue } from '@torioki/lending/aggregates';
import { document, type RunningQuery } from '@torioki/projection';
import { readRules } from '../published-rules/rules-at.js';
import { titleQueueModel } from './fold.js';
import { office, view } from '../view.js';

/** A reservation that waits (予約中) for a title. */
export interface Waiting {
  readonly reservation: ReservationId;
  readonly borrower: BorrowerId;
  readonly since: Instant;
  /**
   * Whether a reading order holds the reservation back. Meanwhile the reservation keeps its position, but
   * gets no copy (A19).
   */
  readonly heldBack: boolean;
  /**
   * The day when the suspension ends; until then the reservation gets no copy. Null if it is not suspended
   * (ours).
   */
  readonly suspendedUntil: LocalDate | null;
}

/** The number of readers waiting for a title. */
export interface QueueLength {
  readonly title: TitleId;
  readonly waiting: number;
}

const waitingOf = (queue: Queue, today: LocalDate): readonly Waiting[] =>
  listWaiting(queue).map((one) => {
    const { reservation, borrower, since, turnCame } = one;
    return {
      reservation,
      borrower,
      since,
      heldBack: !turnCame,
      suspendedUntil: findSuspensionEnd(today, one),
    };
  });

/** The waiting reservations in order (A16), including suspended and held-back ones. */
export const showQueue = (title: TitleId, at: Instant) =>
  function* (): RunningQuery<readonly Waiting[]> {
    const { today } = yield* readRules(at);
    return waitingOf(yield* document(titleQueueModel, title), today);
  };

/**
 * The waiting reservations of a title in order (A16, A18). It includes suspended ones, and those that a
 * reading order holds back.
 */
export const titleQueue = view(
  ['本を待つ人の順番', 'the waiting reservations of a title, in order'],
  office,
  ['title'],
  ({ title }, at) => showQueue(title, at),
);

export const countQueue = (title: TitleId) =>
  function* (): RunningQuery<QueueLength> {
    return { title, waiting: listWaiting(yield* document(titleQueueModel, title)).length };
  };

/** The number of readers waiting for a title. Branches can see it too (A16). */
export const queueLength = view(
  ['本を待つ人の数', 'the number of readers waiting for a title'],
  [...office, 'branch'],
  ['title'],
  ({ title }) => countQueue(title),
);
