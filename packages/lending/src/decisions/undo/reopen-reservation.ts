import {
  countAhead,
  countAheadOfBorrower,
  type BorrowerWithPickups,
  type Group,
  type QueueWithPickups,
  type ReservationWithDates,
} from '../../aggregates/index.js';
import type { ReservationBeforePickup } from '../../events/index.js';
import type { ReservationId } from '../../vocabulary/index.js';
import { found, refused, ruling, type Ruling } from '../rule.js';
import { findProgress } from './find-progress.js';
import type { NotTheLast } from './rules/still-the-last.js';

/** The situation around a reservation that was picked up. */
interface PickedUpSituation {
  readonly reservation: ReservationId;
  readonly placed: ReservationWithDates;
  readonly queued: QueueWithPickups;
  readonly theirs: BorrowerWithPickups;
  readonly ordered: Group | null;
}

export const reopenReservation = ruling(
  {
    id: 'UNDO-12',
    en: 'After a pickup is undone, the reservation is open as before: with its place in the queue, its copy, its notices and its turn.',
    ja: '貸出を取り消すと、予約は順番、用意された資料、送ったメール、読みたい順の順番とともに元に戻る。',
  },
  ({
    reservation,
    placed,
    queued,
    theirs,
    ordered,
  }: PickedUpSituation): Ruling<NotTheLast, ReservationBeforePickup> => {
    const progress = findProgress(placed);
    const entry = queued.all.find((one) => one.reservation === reservation);
    if (progress === null || entry === undefined || !('notices' in placed.state))
      return refused({ code: 'not-the-last' });
    const { notices, promisedUntil } = placed.state;
    const { borrower, group, location, pickupClass, since: placedAt, rank, turnCame, suspendedUntil } = entry;
    const member = ordered?.find((one) => one.reservation === reservation);
    const ahead = countAhead(queued, reservation);
    const reopened = {
      ...{ reservation, borrower, group, location, pickupClass, placedAt, rank },
      ahead,
      aheadOfBorrower: countAheadOfBorrower(theirs, reservation, borrower),
      rankInOrder: member && member.rank > 0 ? member.rank : null,
      ...{
        turnCame,
        suspendedUntil,
        wasSecured: placed.securedAt !== null,
        notices,
        promisedUntil,
        progress,
      },
    };
    return found(reopened, { is: progress.is, ahead });
  },
);
