import { readModel, type EventsOf } from '../read-model.js';
import type { ComingBack, ReadyShipment, ShipmentDocument } from './document.js';

const ready = ({ data }: EventsOf<'ReadyNoticeSent' | 'ReadyNoticeNotSent'>): ReadyShipment | null => {
  const { copy, title, location, reservation, holdOpenDays, on, dispatchDay, pickupClass } = data;
  const shipment = { copy, title, location, reservation, holdOpenDays, noticedOn: on, dispatchDay };
  return pickupClass === 'counter' ? null : { is: 'ready', ...shipment };
};

const underWay = (before: ShipmentDocument, { data }: EventsOf<'Shipped'>): ShipmentDocument => {
  if (before?.is !== 'ready' || data.pickupClass === 'home') return null;
  const { noticedOn: _, dispatchDay: __, ...parcel } = before;
  return { ...parcel, is: 'under-way', shippedOn: data.on, availableFrom: data.availableFrom };
};

const arrived = (before: ShipmentDocument, { data }: EventsOf<'ArrivedAtBranch'>): ShipmentDocument => {
  if (before?.is !== 'under-way') return before;
  const { shippedOn: _, availableFrom: __, ...parcel } = before;
  return { ...parcel, is: 'arrived', arrivedOn: data.on };
};

const comingBack = (
  { copy, title, location }: Pick<ComingBack, 'copy' | 'title' | 'location'>,
  since: ComingBack['since'],
): ComingBack => ({ is: 'coming-back', copy, title, location, since, sentAt: null });

/** What was away when its reservation ended comes back (A44); what had not left stays. */
const givenUp = (before: ShipmentDocument, since: ComingBack['since']): ShipmentDocument =>
  before === null || before.is === 'ready' ? null : comingBack(before, since);

/** What goes to which place on which dispatch day, is under way, has arrived, comes back. A document a copy. */
export const branchShipments = readModel({
  name: 'branch-shipments',
  version: 2,
  types: [
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
      case 'ReadyNoticeSent':
      case 'ReadyNoticeNotSent':
        return ready(event);
      case 'Shipped':
        return underWay(before, event);
      case 'ArrivedAtBranch':
        return arrived(before, event);
      case 'Returned':
        return event.data.travelsBack ? comingBack(event.data, event.data.at) : null;
      case 'Cancelled':
      case 'HoldExpired':
        return givenUp(before, event.data.at);
      case 'ReturnShipped':
        return before?.is === 'coming-back' ? { ...before, sentAt: event.data.at } : before;
      case 'PickupChanged':
      case 'TransitLost':
      case 'PickedUp':
      case 'CheckedIn':
      case 'DeclaredLost':
        return null;
    }
  },
  listed: (shipment) => shipment && { list: shipment.is, place: shipment.location },
});
