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
import type { ComingBack, ShipmentDocument } from './document.js';

const untold = { noticedOn: null, dispatchDay: null, holdOpenDays: null };

const noticeOf = (progress: Reopened['progress']) => {
  if (progress.is !== 'noticed') return untold;
  const { noticedOn, newest, holdOpenDays } = progress;
  return { noticedOn, dispatchDay: newest.promised.dispatchDay, holdOpenDays };
};

const noticed = (
  before: ShipmentDocument,
  { on, promised: { dispatchDay }, holdOpenDays }: DataOf<'ReadyNoticeSent' | 'ReadyNoticeNotSent'>,
): ShipmentDocument =>
  before === null || before.is === 'coming-back'
    ? before
    : { ...before, noticedOn: before.noticedOn ?? on, dispatchDay, holdOpenDays };

const arrived = (before: ShipmentDocument, { on }: DataOf<'ArrivedAtBranch'>): ShipmentDocument => {
  if (before?.is !== 'under-way') return before;
  const { shippedOn: _, availableFrom: __, ...parcel } = before;
  return { ...parcel, is: 'arrived', arrivedOn: on };
};

const arrivalUndone = (
  before: ShipmentDocument,
  { back: { shippedOn, availableFrom } }: UndoneOf<'ArrivedAtBranch'>,
): ShipmentDocument => {
  if (before?.is !== 'arrived') return before;
  const { arrivedOn: _, ...parcel } = before;
  return { ...parcel, is: 'under-way', shippedOn, availableFrom };
};

const dispatchUndone = (before: ShipmentDocument): ShipmentDocument => {
  if (before?.is !== 'under-way') return before;
  const { shippedOn: _, availableFrom: __, ...parcel } = before;
  return { ...parcel, is: 'ready' };
};

type Placed = Pick<Reopened, 'reservation' | 'title' | 'location' | 'pickupClass' | 'progress'>;

/** The shipment of a reopened reservation; null while it waits for a copy. */
const shipmentOf = (reopened: Placed | null): ShipmentDocument => {
  if (reopened === null || reopened.progress.is === 'waiting') return null;
  const { reservation, title, location, pickupClass, progress } = reopened;
  const { copy, transport } = progress;
  const ordered = { copy, title, location, reservation, pickupClass, ...noticeOf(progress) };
  if (transport.is === 'set-aside') return { is: 'ready', ...ordered };
  if (transport.is === 'arrived') return { is: 'arrived', ...ordered, arrivedOn: transport.arrivedOn };
  const { shippedOn, availableFrom } = transport;
  return { is: 'under-way', ...ordered, shippedOn, availableFrom };
};

const comingBack = (
  { copy, title, location }: Pick<ComingBack, 'copy' | 'title' | 'location'>,
  since: ComingBack['since'],
): ComingBack => ({ is: 'coming-back', copy, title, location, since, sentAt: null, removed: null });

interface WayBack extends Pick<ComingBack, 'removed'> {
  readonly is: 'to-send-back' | 'in-transit-back';
  readonly location: ComingBack['location'] | null;
  readonly comingBackSince: ComingBack['since'];
}

/**
 * Makes the document of a copy that is on its way back again, because an event was undone. Null if another
 * library sends the copy back, since that is no shipment.
 */
const comingBackAgain = (
  { copy, title, back: { since } }: UndoneOf<'ReceivedAtHeadquarters' | 'DeclaredLost'>,
  { is, location, removed, comingBackSince }: WayBack,
): ShipmentDocument =>
  location && {
    ...comingBack({ copy, title, location }, comingBackSince),
    sentAt: is === 'in-transit-back' ? since : null,
    removed,
  };

const lossUndone = (undone: UndoneOf<'DeclaredLost'>): ShipmentDocument => {
  const { situation } = undone.back;
  return 'comingBackSince' in situation
    ? comingBackAgain(undone, situation)
    : shipmentOf(keptAgainBy(undone));
};

const ended = (
  before: ShipmentDocument,
  { at, travelsBack }: DataOf<'Cancelled' | 'HoldExpired'>,
): ShipmentDocument => before && (travelsBack ? comingBack(before, at) : null);

const removed = (
  before: ShipmentDocument,
  { at, why, copy, title, travelsBack, location }: DataOf<'RemovedFromCirculation'>,
): ShipmentDocument => {
  if (before?.is === 'coming-back') return { ...before, removed: why };
  return travelsBack && location !== null
    ? { ...comingBack({ copy, title, location }, at), removed: why }
    : null;
};

const circulatesAgain = (before: ShipmentDocument): ShipmentDocument =>
  before?.is === 'coming-back' ? { ...before, removed: null } : before;

/** The shipments: copies to send, on their way, arrived or coming back. One document for each copy. */
export const branchShipmentsModel = readModel({
  name: 'branch-shipments',
  version: 11,
  keys: ['copy'],
  fold: fold<ShipmentDocument>(null)({
    Secured: (_, { copy, title, location, reservation, pickupClass }) => ({
      is: 'ready',
      copy,
      title,
      location,
      reservation,
      pickupClass,
      ...untold,
    }),
    /**
     * The copy waits for its dispatch to the new place. The former notice does not count: the patron gets a
     * new one.
     */
    PickupChanged: (before, { location, pickupClass }) =>
      before?.is === 'ready' ? { ...before, location, pickupClass, ...untold } : before,
    CopyMigrated: (_, { at, copy, title, statusAtMigration }) =>
      'from' in statusAtMigration
        ? { ...comingBack({ copy, title, location: statusAtMigration.from }, at), sentAt: at }
        : null,
    ReadyNoticeSent: noticed,
    ReadyNoticeNotSent: noticed,
    Shipped: (before, { pickupClass, on, availableFrom }) =>
      before?.is !== 'ready' || pickupClass === 'home'
        ? null
        : { ...before, is: 'under-way', shippedOn: on, availableFrom },
    ArrivedAtBranch: arrived,
    TransitLost: nothing,
    PickedUp: nothing,
    Returned: (_, returned) => (returned.travelsBack ? comingBack(returned, returned.at) : null),
    Cancelled: ended,
    HoldExpired: ended,
    ReturnShipped: (before, { at }) => (before?.is === 'coming-back' ? { ...before, sentAt: at } : before),
    ReceivedAtHeadquarters: nothing,
    CameBack: nothing,
    RemovedFromCirculation: removed,
    ReturnedToCirculation: circulatesAgain,
    DeclaredLost: nothing,
    Undone: undoEvents<ShipmentDocument>({
      ReturnShipped: (before) => (before?.is === 'coming-back' ? { ...before, sentAt: null } : before),
      ArrivedAtBranch: arrivalUndone,
      Shipped: dispatchUndone,
      Secured: nothing,
      PickedUp: (_, undone) => shipmentOf(reopenedBy(undone)),
      Returned: nothing,
      RemovedFromCirculation: circulatesAgain,
      ReceivedAtHeadquarters: (_, undone) =>
        comingBackAgain(undone, { ...undone.back, ...undone.back.situation }),
      CameBack: (_, undone) => shipmentOf(keptAgainBy(undone)),
      DeclaredLost: (_, undone) => lossUndone(undone),
    }),
  }),
  listed: (shipment) => shipment && { list: shipment.is, place: shipment.location },
});
