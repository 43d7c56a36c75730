import { readModel } from '../read-model.js';
import type { HoldShelfDocument } from './document.js';

/** What is set aside for whom, and since when. A document a copy. */
export const holdShelf = readModel({
  name: 'hold-shelf',
  version: 2,
  types: [
    'Secured',
    'ReadyNoticeSent',
    'ReadyNoticeNotSent',
    'Shipped',
    'ArrivedAtBranch',
    'TransitLost',
    'PickedUp',
    'Cancelled',
    'HoldExpired',
    'LentToLibrary',
    'Withdrawn',
  ],
  keys: ({ data }) => (data.copy === null ? [] : [data.copy]),
  empty: null as HoldShelfDocument,
  evolve: (before, { type, data }): HoldShelfDocument => {
    switch (type) {
      case 'Secured': {
        const { at, copy, title, reservation, borrower, location, pickupClass } = data;
        const secured = { copy, title, reservation, borrower, location, pickupClass, since: at };
        return {
          is: 'set-aside',
          ...secured,
          noticedOn: null,
          holdOpenDays: null,
          arrivedOn: null,
          endedAt: null,
        };
      }
      case 'ReadyNoticeSent':
      case 'ReadyNoticeNotSent':
        return before && { ...before, noticedOn: data.on, holdOpenDays: data.holdOpenDays };
      case 'Cancelled':
      case 'HoldExpired':
        return before?.is === 'set-aside' ? { ...before, is: 'ended', endedAt: data.at } : null;
      case 'Shipped':
        return before && data.pickupClass !== 'home' ? { ...before, is: 'under-way' } : null;
      case 'ArrivedAtBranch':
        return before && { ...before, is: 'arrived', arrivedOn: data.on };
      case 'TransitLost':
      case 'PickedUp':
      case 'LentToLibrary':
      case 'Withdrawn':
        return null;
    }
  },
  listed: (document) =>
    document && document.is !== 'under-way'
      ? { list: document.is, place: document.endedAt ?? document.since }
      : null,
});
