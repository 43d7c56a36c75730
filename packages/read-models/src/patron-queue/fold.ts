import type { ReservationId } from '@torioki/lending';
import { readModel } from '../read-model.js';
import type { PatronQueueDocument, Progress } from './document.js';

const moved = (open: PatronQueueDocument, id: ReservationId, progress: Progress): PatronQueueDocument =>
  open.map((one) => (one.reservation === id ? { ...one, progress } : one));

/** 予約状況照会: what each borrower has reserved and not yet picked up. A document a borrower. */
export const patronQueue = readModel({
  name: 'patron-queue',
  types: [
    'Reserved',
    'Secured',
    'ReadyNoticeSent',
    'ReadyNoticeNotSent',
    'Shipped',
    'ArrivedAtBranch',
    'TransitLost',
    'PickupChanged',
    'PickedUp',
    'Cancelled',
    'HoldExpired',
    'Unfillable',
  ],
  keys: ({ data }) => [data.borrower],
  empty: [] as PatronQueueDocument,
  evolve: (open, { type, data }): PatronQueueDocument => {
    switch (type) {
      case 'Reserved': {
        const { borrower: _, ...reserved } = data;
        return [...open, { ...reserved, progress: { is: 'waiting' } }];
      }
      case 'Secured':
        return moved(open, data.reservation, { is: 'secured' });
      case 'ReadyNoticeSent':
      case 'ReadyNoticeNotSent': {
        const { dispatchDay, earliestPickup } = data;
        return moved(open, data.reservation, { is: 'noticed', dispatchDay, earliestPickup });
      }
      case 'Shipped':
        return moved(open, data.reservation, {
          is: 'shipped',
          shippedOn: data.on,
          earliestPickup: data.availableFrom,
        });
      case 'ArrivedAtBranch':
        return moved(open, data.reservation, { is: 'arrived', arrivedOn: data.on });
      case 'TransitLost':
        return moved(open, data.reservation, { is: 'waiting' });
      case 'PickupChanged': {
        const { location, pickupClass } = data;
        return open.map((one) =>
          one.reservation === data.reservation ? { ...one, location, pickupClass } : one,
        );
      }
      case 'PickedUp':
      case 'Cancelled':
      case 'HoldExpired':
      case 'Unfillable':
        return open.filter(({ reservation }) => reservation !== data.reservation);
    }
  },
});
