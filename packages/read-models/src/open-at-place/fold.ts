import type { PickedUp, Reserved } from '@torioki/lending';
import { readModel } from '../read-model.js';
import type { OpenAtPlace, OpenAtPlaceDocument } from './document.js';

const changed = (before: OpenAtPlaceDocument, change: Partial<OpenAtPlace>): OpenAtPlaceDocument =>
  before && { ...before, ...change };

const reserved = ({ at, reservation, title, borrower, location }: Reserved['data']): OpenAtPlace => ({
  ...{ is: 'waiting', reservation, loan: null, title, copy: null, borrower, location },
  since: at,
});

const waitsAgain = (before: OpenAtPlaceDocument): OpenAtPlaceDocument =>
  changed(before, { is: 'waiting', copy: null });

const lent = ({ at, reservation, loan, title, copy, borrower, location }: PickedUp['data']): OpenAtPlace => ({
  ...{ is: 'on-loan', reservation, loan, title, copy, borrower, location },
  since: at,
});

/** What is open at each place. A document a reservation, and a loan. */
export const openAtPlace = readModel({
  name: 'open-at-place',
  version: 1,
  types: [
    'Reserved',
    'PickupChanged',
    'Secured',
    'Shipped',
    'ArrivedAtBranch',
    'TransitLost',
    'PickedUp',
    'Cancelled',
    'HoldExpired',
    'Unfillable',
    'Returned',
    'DeclaredLost',
  ],
  keys: ({ data }) => [
    ...('reservation' in data && data.reservation !== null ? [data.reservation] : []),
    ...('loan' in data && data.loan !== null ? [data.loan] : []),
  ],
  empty: null as OpenAtPlaceDocument,
  evolve: (before, { type, data }, key): OpenAtPlaceDocument => {
    switch (type) {
      case 'Reserved':
        return reserved(data);
      case 'PickupChanged':
        return changed(before, { location: data.location });
      case 'Secured':
        return changed(before, { is: 'secured', copy: data.copy });
      case 'Shipped':
        return changed(before, { is: 'shipped' });
      case 'ArrivedAtBranch':
        return changed(before, { is: 'arrived' });
      case 'TransitLost':
        return waitsAgain(before);
      case 'PickedUp':
        return key === data.loan ? lent(data) : null;
      case 'Cancelled':
      case 'HoldExpired':
      case 'Unfillable':
      case 'Returned':
        return null;
      case 'DeclaredLost':
        return data.reservation === null ? null : waitsAgain(before);
    }
  },
  listed: (document) => document && { list: 'open', place: document.location },
});
