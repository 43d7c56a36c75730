import type { ReservationId } from '@torioki/lending';
import { readModel } from '../read-model.js';
import type { OpenInQueue, TitleQueueDocument } from './document.js';

const changed = (
  queue: TitleQueueDocument,
  id: ReservationId | null,
  change: Partial<OpenInQueue>,
): TitleQueueDocument => queue.map((one) => (one.reservation === id ? { ...one, ...change } : one));

/** Who waits for each title, in which order. A document a title. */
export const titleQueue = readModel({
  name: 'title-queue',
  version: 2,
  types: [
    'Reserved',
    'TurnCame',
    'PickupChanged',
    'Secured',
    'TransitLost',
    'DeclaredLost',
    'PickedUp',
    'Cancelled',
    'HoldExpired',
    'Unfillable',
  ],
  keys: ({ data }) => [data.title],
  empty: [] as TitleQueueDocument,
  evolve: (queue, { type, data }): TitleQueueDocument => {
    switch (type) {
      case 'Reserved': {
        const { at, title: _, ...reserved } = data;
        return [...queue, { ...reserved, since: at, waits: true, turnCame: data.group === null }];
      }
      case 'TurnCame':
        return changed(queue, data.reservation, { turnCame: true });
      case 'PickupChanged': {
        const { location, pickupClass } = data;
        return changed(queue, data.reservation, { location, pickupClass });
      }
      case 'Secured':
        return changed(queue, data.reservation, { waits: false });
      case 'TransitLost':
      case 'DeclaredLost':
        return changed(queue, data.reservation, { waits: true });
      case 'PickedUp':
      case 'Cancelled':
      case 'HoldExpired':
      case 'Unfillable':
        return queue.filter(({ reservation }) => reservation !== data.reservation);
    }
  },
});
