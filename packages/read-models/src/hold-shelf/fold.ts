import type { DataOf } from '@torioki/lending';
import { fold, undoEvents } from '@torioki/lending/aggregates';
import { nothing, readModel } from '../read-model.js';
import type { HoldShelfDocument } from './document.js';

const noticed = (
  before: HoldShelfDocument,
  { on, holdOpenDays }: DataOf<'ReadyNoticeSent' | 'ReadyNoticeNotSent'>,
): HoldShelfDocument =>
  before && { ...before, noticedOn: before.noticedOn ?? on, holdOpenDays, before: null };

const ended = (
  before: HoldShelfDocument,
  { at, travelsBack }: DataOf<'Cancelled' | 'HoldExpired'>,
): HoldShelfDocument =>
  before && !travelsBack ? { ...before, is: 'ended', endedAt: at, before: null } : null;

/** The copies that are set aside for patrons, on the hold shelf or under way. One document for each copy. */
export const holdShelfModel = readModel({
  name: 'hold-shelf',
  version: 9,
  keys: ['copy'],
  fold: fold<HoldShelfDocument>(null)({
    Secured: (before, { at, copy, title, reservation, borrower, location, pickupClass }) => ({
      is: 'set-aside',
      ...{ copy, title, reservation, borrower, location, pickupClass, since: at },
      ...{ noticedOn: null, holdOpenDays: null, arrivedOn: null, endedAt: null },
      before: before?.is === 'ended' ? { ...before, before: null } : null,
    }),
    /** The copy is kept apart (別置) for the new place, until its new notice. */
    PickupChanged: (before, { location, pickupClass }) =>
      before && { ...before, location, pickupClass, noticedOn: null, holdOpenDays: null },
    ReadyNoticeSent: noticed,
    ReadyNoticeNotSent: noticed,
    Shipped: (before, { pickupClass }) =>
      before && pickupClass !== 'home' ? { ...before, is: 'under-way' } : null,
    ArrivedAtBranch: (before, { on }) => before && { ...before, is: 'arrived', arrivedOn: on },
    TransitLost: nothing,
    DeclaredLost: nothing,
    RemovedFromCirculation: nothing,
    CameBack: nothing,
    PickedUp: nothing,
    Cancelled: ended,
    HoldExpired: ended,
    LentToLibrary: nothing,
    Withdrawn: nothing,
    Undone: undoEvents<HoldShelfDocument>({
      ArrivedAtBranch: (before) => before && { ...before, is: 'under-way', arrivedOn: null },
      Shipped: (before) => before && { ...before, is: 'set-aside' },
      Secured: (held) => held?.before ?? null,
    }),
  }),
  listed: (document) => document && { list: document.is, place: document.endedAt ?? document.since },
});
