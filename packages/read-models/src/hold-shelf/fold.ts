import type { PickupChanged, Shipped } from '@torioki/lending';
import { readModel } from '../read-model.js';
import type { HoldShelfDocument, SetAside } from './document.js';

/** It stands apart again, until the next notice. */
const moved = (before: SetAside, { location, pickupClass }: PickupChanged['data']): SetAside => ({
  ...before,
  location,
  pickupClass,
  noticedOn: null,
  holdOpenDays: null,
});

const underWay = (before: HoldShelfDocument, { pickupClass }: Shipped['data']): HoldShelfDocument =>
  before && pickupClass !== 'home' ? { ...before, is: 'under-way' } : null;

/** What is set aside for whom, and since when. A document a copy. */
export const holdShelf = readModel({
  name: 'hold-shelf',
  version: 4,
  types: [
    'Secured',
    'PickupChanged',
    'ReadyNoticeSent',
    'ReadyNoticeNotSent',
    'Shipped',
    'ArrivedAtBranch',
    'TransitLost',
    'DeclaredLost',
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
      case 'PickupChanged':
        return before && moved(before, data);
      case 'ReadyNoticeSent':
      case 'ReadyNoticeNotSent':
        return before && { ...before, noticedOn: data.on, holdOpenDays: data.holdOpenDays };
      case 'Cancelled':
      case 'HoldExpired':
        return before && !data.travelsBack ? { ...before, is: 'ended', endedAt: data.at } : null;
      case 'Shipped':
        return underWay(before, data);
      case 'ArrivedAtBranch':
        return before && { ...before, is: 'arrived', arrivedOn: data.on };
      case 'TransitLost':
      case 'DeclaredLost':
      case 'PickedUp':
      case 'LentToLibrary':
      case 'Withdrawn':
        return null;
    }
  },
  listed: (document) => document && { list: document.is, place: document.endedAt ?? document.since },
});
