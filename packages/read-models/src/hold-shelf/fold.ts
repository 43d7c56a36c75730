import { readModel } from '../read-model.js';
import type { HoldShelfDocument } from './document.js';

/** What is set aside for whom, and since when. A document a copy. */
export const holdShelf = readModel({
  name: 'hold-shelf',
  version: 1,
  types: [
    'Secured',
    'ReadyNoticeSent',
    'ReadyNoticeNotSent',
    'Shipped',
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
        return { ...secured, noticedOn: null, holdOpenDays: null, endedAt: null };
      }
      case 'ReadyNoticeSent':
      case 'ReadyNoticeNotSent':
        return before && { ...before, noticedOn: data.on, holdOpenDays: data.holdOpenDays };
      case 'Cancelled':
      case 'HoldExpired':
        return before && { ...before, endedAt: data.at };
      case 'Shipped':
      case 'PickedUp':
      case 'LentToLibrary':
      case 'Withdrawn':
        return null;
    }
  },
  listed: (document) =>
    document && {
      list: document.endedAt === null ? 'set-aside' : 'ended',
      place: document.endedAt ?? document.since,
    },
});
