import {
  waitingIn,
  type BorrowerId,
  type Instant,
  type Queue,
  type ReservationId,
  type TitleId,
} from '@torioki/lending';
import { document, type Asking } from '@torioki/projection';
import { titleQueueModel } from './fold.js';
import { view } from '../view.js';

/** Somebody who waits (予約中) for a title. */
export interface Waiting {
  readonly reservation: ReservationId;
  readonly borrower: BorrowerId;
  readonly since: Instant;
  /** Whether a reading order holds it back. Then it keeps its place and is passed over (A19). */
  readonly heldBack: boolean;
}

/**
 * Those who wait, in the order in which they get a copy. Somebody who is held back is passed over until the turn comes.
 */
export const waitingOf = (queue: Queue): readonly Waiting[] =>
  waitingIn(queue).map(({ reservation, borrower, since, turnCame }) => ({
    reservation,
    borrower,
    since,
    heldBack: !turnCame,
  }));

/** Who waits for a title, first come first (A16). */
export const waitingFor = (title: TitleId) =>
  function* (): Asking<readonly Waiting[]> {
    return waitingOf(yield* document(titleQueueModel, title));
  };

/** Who waits for a title, first come first, and whom a reading order holds back (A16, A18). */
export const titleQueue = view(
  ['本を待つ人の順番', 'who waits for a title, in the order of waiting'],
  ['title'],
  ({ title }) => waitingFor(title),
);
