import { readModel, type EventsOf } from '../read-model.js';
import type { EndedDocument, Ending } from './document.js';

const causeOf = (event: EventsOf<'HoldExpired' | 'Cancelled' | 'Unfillable'>): Ending['why'] | null => {
  switch (event.type) {
    case 'HoldExpired':
      return 'expired';
    case 'Cancelled':
      return event.data.reason;
    case 'Unfillable':
      return 'unfillable';
  }
};

/** Which reservations ended for each borrower, and why; not those that were filled, nor those that the borrower gave up. */
export const ended = readModel({
  name: 'ended',
  version: 1,
  types: ['HoldExpired', 'Cancelled', 'Unfillable'],
  keys: ({ data }) => [data.borrower],
  empty: [] as EndedDocument,
  evolve: (before, event): EndedDocument => {
    const why = causeOf(event);
    const { reservation, title, borrower, at } = event.data;
    return why === null ? before : [...before, { reservation, title, borrower, at, why }];
  },
  listed: (endings) => {
    const last = endings.at(-1);
    return last ? { list: 'ended', place: last.at } : null;
  },
});
