import type { BorrowerId, Instant, ReservationId } from '@torioki/lending';
import { readModel } from '../read-model.js';

/** Somebody who waits for a title. */
export interface Waiting {
  readonly reservation: ReservationId;
  readonly borrower: BorrowerId;
  readonly since: Instant;
}

/** Who waits (予約中) for a title, first come first. */
export type TitleQueueDocument = readonly Waiting[];

/** Who waits for each title, in which order. A document a title. */
export const titleQueue = readModel({
  name: 'title-queue',
  types: ['Reserved', 'Secured', 'Cancelled'],
  keys: ({ data }) => [data.title],
  empty: [] as TitleQueueDocument,
  evolve: (waiting, { type, data }): TitleQueueDocument => {
    switch (type) {
      case 'Reserved':
        return [...waiting, { reservation: data.reservation, borrower: data.borrower, since: data.at }];
      case 'Secured':
      case 'Cancelled':
        return waiting.filter(({ reservation }) => reservation !== data.reservation);
    }
  },
});
