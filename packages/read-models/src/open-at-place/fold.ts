import {
  fold,
  keptAgainBy,
  reopenedBy,
  restoreLoan,
  undoEvents,
  type UndoneEnd,
  type UndoneOf,
} from '@torioki/lending/aggregates';
import { nothing, readModel } from '../read-model.js';
import type { OpenAtPlace, OpenAtPlaceDocument } from './document.js';

const changed = (before: OpenAtPlaceDocument, change: Partial<OpenAtPlace>): OpenAtPlaceDocument =>
  before && { ...before, ...change };

const waitsAgain = (before: OpenAtPlaceDocument): OpenAtPlaceDocument =>
  changed(before, { is: 'waiting', copy: null });

const statuses = { 'set-aside': 'secured', 'under-way': 'shipped', arrived: 'arrived' } as const;

/** The reservation as it was before the undone pickup. */
const openedAgain = (undone: UndoneOf<'PickedUp'>): OpenAtPlaceDocument => {
  const reopened = reopenedBy(undone);
  if (reopened === null) return null;
  const { reservation, title, borrower, location, placedAt: since, progress } = reopened;
  const of = { reservation, loan: null, title, borrower, location, since };
  return progress.is === 'waiting'
    ? { is: 'waiting', copy: null, ...of }
    : { is: statuses[progress.transport.is], copy: progress.copy, ...of };
};

/** The loan is open again, after its return or the loss of its copy was undone. */
const lentAgain = (before: OpenAtPlaceDocument, undone: UndoneEnd): OpenAtPlaceDocument => {
  const reopened = restoreLoan(undone);
  if (reopened === null) return before;
  const { reservation, loan, title, copy, borrower, location } = reopened.lent;
  return { is: 'on-loan', reservation, loan, title, copy, borrower, location, since: undone.back.since };
};

/** The reservation has its copy again, or the loan is open again. */
const lossUndone = (before: OpenAtPlaceDocument, undone: UndoneOf<'DeclaredLost'>): OpenAtPlaceDocument => {
  const kept = keptAgainBy(undone);
  if (kept === null) return lentAgain(before, undone);
  const { copy, transport } = kept.progress;
  return changed(before, { is: statuses[transport.is], copy });
};

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
    PickedUp: (_, undone) => openedAgain(undone),
    Returned: lentAgain,
    DeclaredLost: lossUndone,
    CameBack: (before, { copy }) => changed(before, { is: 'shipped', copy }),
  }),
});

/** Whether the event removes the document: a filled reservation, or an undone loan. */
const isRemoved = (event: Parameters<typeof open.evolve>[1], key: string): boolean =>
  event.type === 'Undone'
    ? event.data.back.is === 'PickedUp' && key === event.data.loan
    : event.type === 'PickedUp' && key !== event.data.loan;

/** The open reservations and loans of each place. One document for each reservation or loan. */
export const openAtPlaceModel = readModel({
  name: 'open-at-place',
  version: 9,
  keys: ['reservation', 'loan'],
  fold: {
    ...open,
    evolve: (before, event, key) => (isRemoved(event, key) ? null : open.evolve(before, event)),
  },
  listed: (document) => document && { list: 'open', place: document.location },
});
