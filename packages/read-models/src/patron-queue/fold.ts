import type { ReservationId } from '@torioki/lending';
import { readModel } from '../read-model.js';
import type { OpenReservation, PatronQueueDocument, Progress } from './document.js';

const changed = (
  open: PatronQueueDocument,
  id: ReservationId | null,
  change: Partial<OpenReservation>,
): PatronQueueDocument => open.map((one) => (one.reservation === id ? { ...one, ...change } : one));

const moved = (
  open: PatronQueueDocument,
  id: ReservationId | null,
  progress: Progress,
): PatronQueueDocument => changed(open, id, { progress });

/** A counter is no place that a patron is told a copy travels to: there it reads as it did (R55). */
const carried = (open: PatronQueueDocument, id: ReservationId, progress: Progress): PatronQueueDocument =>
  open.some((one) => one.reservation === id && one.pickupClass === 'counter')
    ? open
    : moved(open, id, progress);

/** 予約状況照会: what each borrower has reserved and not yet picked up. A document a borrower. */
export const patronQueue = readModel({
  name: 'patron-queue',
  version: 4,
  types: [
    'Reserved',
    'ReadingOrderSet',
    'TurnCame',
    'Secured',
    'ReadyNoticeSent',
    'ReadyNoticeNotSent',
    'Shipped',
    'ArrivedAtBranch',
    'TransitLost',
    'DeclaredLost',
    'PickupChanged',
    'PickedUp',
    'Cancelled',
    'HoldExpired',
    'Unfillable',
  ],
  keys: ({ data }) => (data.borrower === null ? [] : [data.borrower]),
  empty: [] as PatronQueueDocument,
  evolve: (open, { type, data }): PatronQueueDocument => {
    switch (type) {
      case 'Reserved': {
        const { borrower: _, ...reserved } = data;
        const turnCame = data.group === null;
        return [
          ...open,
          { ...reserved, progress: { is: 'waiting' }, holdOpenDays: null, rank: null, turnCame },
        ];
      }
      case 'ReadingOrderSet':
        return data.ranks.reduce<PatronQueueDocument>(
          (before, { reservation, rank }) => changed(before, reservation, { rank }),
          open,
        );
      case 'TurnCame':
        return changed(open, data.reservation, { turnCame: true });
      case 'Secured':
        return moved(open, data.reservation, { is: 'secured' });
      case 'ReadyNoticeSent':
      case 'ReadyNoticeNotSent':
        return changed(open, data.reservation, {
          progress: { is: 'noticed', noticedOn: data.on },
          holdOpenDays: data.holdOpenDays,
        });
      case 'Shipped':
        return carried(open, data.reservation, {
          is: 'shipped',
          shippedOn: data.on,
          availableFrom: data.availableFrom,
        });
      case 'ArrivedAtBranch':
        return carried(open, data.reservation, { is: 'arrived', arrivedOn: data.on });
      case 'TransitLost':
      case 'DeclaredLost':
        return moved(open, data.reservation, { is: 'waiting' });
      case 'PickupChanged': {
        const { location, pickupClass } = data;
        const progress: Progress = { is: data.copy === null ? 'waiting' : 'secured' };
        return changed(open, data.reservation, { location, pickupClass, progress });
      }
      case 'PickedUp':
      case 'Cancelled':
      case 'HoldExpired':
      case 'Unfillable':
        return open.filter(({ reservation }) => reservation !== data.reservation);
    }
  },
});
