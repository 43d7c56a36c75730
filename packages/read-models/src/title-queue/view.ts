import {
  waitingIn,
  type BorrowerId,
  type Instant,
  type Queue,
  type ReservationId,
  type TitleId,
} from '@torioki/lending';
import { document, type Asking } from '@torioki/projection';
import { titleQueue } from './fold.js';

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
    return waitingOf(yield* document(titleQueue, title));
  };
