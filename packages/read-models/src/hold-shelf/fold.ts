import type { DataOf } from '@torioki/lending';
import {
  fold,
  keptAgainBy,
  reopenedBy,
  undoEvents,
  type Reopened,
  type UndoneOf,
} from '@torioki/lending/aggregates';
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

/** The copy is no longer set aside. Keeps the previous hold, because the event may be undone. */
const leftShelf = (held: HoldShelfDocument): HoldShelfDocument => {
  const last = held?.is === 'ended' ? held : (held?.before ?? null);
  return last?.is === 'ended' ? { ...last, is: 'left-after-end' } : null;
};

type Placed = Pick<Reopened, 'reservation' | 'title' | 'borrower' | 'location' | 'pickupClass' | 'progress'>;

/** The copy is set aside again for a reservation. */
const setAsideAgain = (left: HoldShelfDocument, reopened: Placed | null): HoldShelfDocument => {
  const before: HoldShelfDocument = left && { ...left, is: 'ended' };
  if (reopened === null || reopened.progress.is === 'waiting') return before;
  const { reservation, title, borrower, location, pickupClass, progress } = reopened;
  const { copy, securedAt: since, transport } = progress;
  const notice = progress.is === 'noticed' ? progress : { noticedOn: null, holdOpenDays: null };
  return {
    is: transport.is,
    ...{ copy, title, reservation, borrower, location, pickupClass, since },
    ...{ noticedOn: notice.noticedOn, holdOpenDays: notice.holdOpenDays, endedAt: null },
    arrivedOn: transport.is === 'arrived' ? transport.arrivedOn : null,
    before,
  };
};

/**
 * Undoes a loss. A copy that was set aside when it was declared lost is set aside again. A copy that was on the
 * shelf after the end of its hold is shown there again. Otherwise nothing changes.
 */
const lossUndone = (left: HoldShelfDocument, undone: UndoneOf<'DeclaredLost'>): HoldShelfDocument => {
  const { is } = undone.back.situation;
  return is === 'with-reservation' || is === 'on-shelf' ? setAsideAgain(left, keptAgainBy(undone)) : left;
};

/** The copies that are set aside for patrons, on the hold shelf or under way. One document for each copy. */
export const holdShelfModel = readModel({
  name: 'hold-shelf',
  version: 12,
  keys: ['copy'],
  fold: fold<HoldShelfDocument>(null)({
    Secured: (before, { at, copy, title, reservation, borrower, location, pickupClass }) => ({
      is: 'set-aside',
      ...{ copy, title, reservation, borrower, location, pickupClass, since: at },
      ...{ noticedOn: null, holdOpenDays: null, arrivedOn: null, endedAt: null },
      before: before && { ...before, before: null },
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
    DeclaredLost: leftShelf,
    RemovedFromCirculation: nothing,
    CameBack: leftShelf,
    PickedUp: leftShelf,
    Returned: nothing,
    Cancelled: ended,
    HoldExpired: ended,
    LentToLibrary: nothing,
    Withdrawn: nothing,
    Undone: undoEvents<HoldShelfDocument>({
      ArrivedAtBranch: (before) => before && { ...before, is: 'under-way', arrivedOn: null },
      Shipped: (before) => before && { ...before, is: 'set-aside' },
      Secured: (held) => held?.before ?? null,
      PickedUp: (left, undone) => setAsideAgain(left, reopenedBy(undone)),
      CameBack: (left, undone) => setAsideAgain(left, keptAgainBy(undone)),
      DeclaredLost: lossUndone,
    }),
  }),
  listed: (document) =>
    document && document.is !== 'left-after-end'
      ? { list: document.is, place: document.endedAt ?? document.since }
      : null,
});
