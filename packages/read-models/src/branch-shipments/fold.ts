import { readModel, type EventsOf } from '../read-model.js';
import type { ComingBack, ReadyShipment, ShipmentDocument } from './document.js';

const untold = { noticedOn: null, dispatchDay: null, holdOpenDays: null };

const ready = ({ data }: EventsOf<'Secured'>): ReadyShipment => {
  const { copy, title, location, reservation, pickupClass } = data;
  return { is: 'ready', copy, title, location, reservation, pickupClass, ...untold };
};

/** It has not left, and its borrower is told anew. */
const moved = (before: ShipmentDocument, { data }: EventsOf<'PickupChanged'>): ShipmentDocument => {
  const { location, pickupClass } = data;
  return before?.is === 'ready' ? { ...before, location, pickupClass, ...untold } : before;
};

const noticed = (
  before: ShipmentDocument,
  { data: { on, dispatchDay, holdOpenDays } }: EventsOf<'ReadyNoticeSent' | 'ReadyNoticeNotSent'>,
): ShipmentDocument =>
  before === null || before.is === 'coming-back'
    ? before
    : { ...before, noticedOn: on, dispatchDay, holdOpenDays };

const underWay = (before: ShipmentDocument, { data }: EventsOf<'Shipped'>): ShipmentDocument =>
  before?.is !== 'ready' || data.pickupClass === 'home'
    ? null
    : { ...before, is: 'under-way', shippedOn: data.on, availableFrom: data.availableFrom };

const arrived = (before: ShipmentDocument, { data }: EventsOf<'ArrivedAtBranch'>): ShipmentDocument => {
  if (before?.is !== 'under-way') return before;
  const { shippedOn: _, availableFrom: __, ...parcel } = before;
  return { ...parcel, is: 'arrived', arrivedOn: data.on };
};

const comingBack = (
  { copy, title, location }: Pick<ComingBack, 'copy' | 'title' | 'location'>,
  since: ComingBack['since'],
): ComingBack => ({ is: 'coming-back', copy, title, location, since, sentAt: null });

/** What goes to which place on which dispatch day, is under way, has arrived, comes back. A document a copy. */
export const branchShipments = readModel({
  name: 'branch-shipments',
  version: 3,
  types: [
    'Secured',
    'PickupChanged',
    'ReadyNoticeSent',
    'ReadyNoticeNotSent',
    'Shipped',
    'ArrivedAtBranch',
    'TransitLost',
    'PickedUp',
    'Returned',
    'Cancelled',
    'HoldExpired',
    'ReturnShipped',
    'CheckedIn',
    'DeclaredLost',
  ],
  keys: ({ data }) => (data.copy === null ? [] : [data.copy]),
  empty: null as ShipmentDocument,
  evolve: (before, event): ShipmentDocument => {
    switch (event.type) {
      case 'Secured':
        return ready(event);
      case 'PickupChanged':
        return moved(before, event);
      case 'ReadyNoticeSent':
      case 'ReadyNoticeNotSent':
        return noticed(before, event);
      case 'Shipped':
        return underWay(before, event);
      case 'ArrivedAtBranch':
        return arrived(before, event);
      case 'Returned':
        return event.data.travelsBack ? comingBack(event.data, event.data.at) : null;
      case 'Cancelled':
      case 'HoldExpired':
        return before && event.data.travelsBack ? comingBack(before, event.data.at) : null;
      case 'ReturnShipped':
        return before?.is === 'coming-back' ? { ...before, sentAt: event.data.at } : before;
      case 'TransitLost':
      case 'PickedUp':
      case 'CheckedIn':
      case 'DeclaredLost':
        return null;
    }
  },
  listed: (shipment) => shipment && { list: shipment.is, place: shipment.location },
});
