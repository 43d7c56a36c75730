import type { CopyId } from '@torioki/lending';
import { readModel } from '../read-model.js';
import type { BranchShipmentsDocument } from './document.js';

const nothing: BranchShipmentsDocument = { ready: [], underWay: [], arrived: [], comingBack: [] };

const without = (document: BranchShipmentsDocument, copy: CopyId | null): BranchShipmentsDocument => ({
  ready: document.ready.filter((one) => one.copy !== copy),
  underWay: document.underWay.filter((one) => one.copy !== copy),
  arrived: document.arrived.filter((one) => one.copy !== copy),
  comingBack: document.comingBack.filter((one) => one.copy !== copy),
});

const wasAway = ({ underWay, arrived }: BranchShipmentsDocument, copy: CopyId | null): boolean =>
  [...underWay, ...arrived].some((one) => one.copy === copy);

/** What goes to which place on which dispatch day, is under way, has arrived, comes back. A document a place. */
export const branchShipments = readModel({
  name: 'branch-shipments',
  types: [
    'ReadyNoticeSent',
    'ReadyNoticeNotSent',
    'Shipped',
    'ArrivedAtBranch',
    'PickedUp',
    'Returned',
    'Cancelled',
    'CheckedIn',
  ],
  keys: ({ data }) => (data.location === null ? [] : [data.location]),
  empty: nothing,
  evolve: (document, { type, data }): BranchShipmentsDocument => {
    const { copy, title } = data;
    const rest = without(document, copy);
    switch (type) {
      case 'ReadyNoticeSent':
      case 'ReadyNoticeNotSent': {
        if (data.pickupClass === 'counter') return document;
        const { reservation, on, dispatchDay } = data;
        return {
          ...rest,
          ready: [...rest.ready, { reservation, copy: data.copy, title, noticedOn: on, dispatchDay }],
        };
      }
      case 'Shipped': {
        if (data.pickupClass === 'home') return rest;
        const { reservation, on, availableFrom } = data;
        const shipment = { reservation, copy: data.copy, title, shippedOn: on, availableFrom };
        return { ...rest, underWay: [...rest.underWay, shipment] };
      }
      case 'ArrivedAtBranch': {
        const { reservation, on } = data;
        return {
          ...rest,
          arrived: [...rest.arrived, { reservation, copy: data.copy, title, arrivedOn: on }],
        };
      }
      case 'PickedUp':
      case 'CheckedIn':
        return rest;
      case 'Returned':
        return data.travelsBack
          ? { ...rest, comingBack: [...rest.comingBack, { copy: data.copy, title }] }
          : rest;
      case 'Cancelled':
        return data.copy !== null && wasAway(document, data.copy)
          ? { ...rest, comingBack: [...rest.comingBack, { copy: data.copy, title }] }
          : rest;
    }
  },
});
