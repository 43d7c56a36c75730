import type { BorrowerId, Instant, LocalDate, ReservationId, TitleId } from '@torioki/lending';
import { suspendedOn, waitingIn, type Queue } from '@torioki/lending/aggregates';
import { document, type Asking } from '@torioki/projection';
import { rulesAt } from '../published-rules/rules-at.js';
import { titleQueueModel } from './fold.js';
import { office, view } from '../view.js';

/** Somebody who waits (予約中) for a title. */
export interface Waiting {
  readonly reservation: ReservationId;
  readonly borrower: BorrowerId;
  readonly since: Instant;
  /** Whether a reading order holds it back. Then it keeps its place and is passed over (A19). */
  readonly heldBack: boolean;
  /** Until which day it is suspended and passed over; null unless it is suspended (ours). */
  readonly suspendedUntil: LocalDate | null;
}

/** The number of readers who wait for a title. */
export interface QueueLength {
  readonly title: TitleId;
  readonly waiting: number;
}

const waitingOf = (queue: Queue, today: LocalDate): readonly Waiting[] =>
  waitingIn(queue).map((one) => {
    const { reservation, borrower, since, turnCame } = one;
    return {
      reservation,
      borrower,
      since,
      heldBack: !turnCame,
      suspendedUntil: suspendedOn(today, one),
    };
  });

/** Those who wait, first come first (A16), who may be passed over: held back, or suspended. */
export const waitingFor = (title: TitleId, at: Instant) =>
  function* (): Asking<readonly Waiting[]> {
    const { today } = yield* rulesAt(at);
    return waitingOf(yield* document(titleQueueModel, title), today);
  };

/** Who waits for a title, first come first, whom a reading order holds back, and who is suspended (A16, A18). */
export const titleQueue = view(
  ['本を待つ人の順番', 'who waits for a title, in the order of waiting'],
  office,
  ['title'],
  ({ title }, at) => waitingFor(title, at),
);

export const queueLengthOf = (title: TitleId) =>
  function* (): Asking<QueueLength> {
    return { title, waiting: waitingIn(yield* document(titleQueueModel, title)).length };
  };

/** The number of readers who wait for a title, which a branch may see too (A16). */
export const queueLength = view(
  ['本を待つ人の数', 'the number of readers who wait for a title'],
  [...office, 'branch'],
  ['title'],
  ({ title }) => queueLengthOf(title),
);
