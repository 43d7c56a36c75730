import { fold, undoEvents } from '@torioki/lending/aggregates';
import { nothing, readModel } from '../read-model.js';
import type { OpenAtPlace, OpenAtPlaceDocument } from './document.js';

const changed = (before: OpenAtPlaceDocument, change: Partial<OpenAtPlace>): OpenAtPlaceDocument =>
  before && { ...before, ...change };

const waitsAgain = (before: OpenAtPlaceDocument): OpenAtPlaceDocument =>
  changed(before, { is: 'waiting', copy: null });

const open = fold<OpenAtPlaceDocument>(null)({
  Reserved: (_, { at, reservation, title, borrower, location }) => ({
    ...{ is: 'waiting', reservation, loan: null, title, copy: null, borrower, location },
    since: at,
  }),
  PickupChanged: (before, { location }) => changed(before, { location }),
  Secured: (before, { copy }) => changed(before, { is: 'secured', copy }),
  Shipped: (before) => changed(before, { is: 'shipped' }),
  ArrivedAtBranch: (before) => changed(before, { is: 'arrived' }),
  TransitLost: waitsAgain,
  RemovedFromCirculation: waitsAgain,
  CameBack: waitsAgain,
  PickedUp: (_, { at, reservation, loan, title, copy, borrower, location }) => ({
    ...{ is: 'on-loan', reservation, loan, title, copy, borrower, location },
    since: at,
  }),
  Cancelled: nothing,
  HoldExpired: nothing,
  Unfillable: nothing,
  Returned: nothing,
  DeclaredLost: (before, { reservation }) => (reservation === null ? null : waitsAgain(before)),
  Undone: undoEvents<OpenAtPlaceDocument>({
    ArrivedAtBranch: (before) => changed(before, { is: 'shipped' }),
    Shipped: (before) => changed(before, { is: 'secured' }),
    Secured: waitsAgain,
  }),
});

/** The open reservations and loans of each place. One document for each reservation or loan. */
export const openAtPlaceModel = readModel({
  name: 'open-at-place',
  version: 6,
  keys: ['reservation', 'loan'],
  fold: {
    ...open,
    evolve: (before, event, key) =>
      event.type === 'PickedUp' && key !== event.data.loan ? null : open.evolve(before, event),
  },
  listed: (document) => document && { list: 'open', place: document.location },
});
